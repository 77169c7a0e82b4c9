package org.zhenggai.rectification.views.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.copying.Copies;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.desk.DeskFacts.Facts;
import org.zhenggai.rectification.views.desk.DeskOrder.Page;
import org.zhenggai.rectification.views.desk.DeskOrder.Placed;

/** An officer's desk: one statement orders the tasks, two read what is said of those that are shown, one for each of the other lists. */
@Service
@Transactional(readOnly = true)
class WorkDesk {

    /** A group and how many tasks stand in it. */
    record Count(DeskGroup group, String name, int tasks) {}

    /** Open tasks, most urgent first. */
    record Open(List<Count> groups, int total, List<DeskCard> cards) {}

    private final DutyTasks duties;
    private final DeskOrder order;
    private final DeskFacts facts;
    private final DoneWork done;
    private final Aftermath aftermath;
    private final AskedWords orders;
    private final Copies copies;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final DeskSettings settings;
    private final Clock clock;

    WorkDesk(DutyTasks duties, DeskOrder order, DeskFacts facts, DoneWork done, Aftermath aftermath, AskedWords orders, Copies copies,
            Organization organization, WorkingCalendar calendar, DeskSettings settings, Clock clock) {
        this.duties = duties;
        this.order = order;
        this.facts = facts;
        this.done = done;
        this.aftermath = aftermath;
        this.orders = orders;
        this.copies = copies;
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The officer's open tasks, of each group a page.
     *
     * @param group one group alone, null for all; the counts are those of all
     * @param words what is searched for, null for nothing
     */
    public Open open(String officer, DeskGroup group, String words, int page) {
        DeskDays days = days();
        Map<DeskGroup, Placed> placed = order.of(officer, days, patterns(words), new Page(group, page, settings.groupPage()));
        List<Count> counts = Arrays.stream(DeskGroup.values()).map(one -> new Count(one, one.label(), tasks(placed, one))).toList();
        return new Open(counts, counts.stream().filter(count -> group == null || count.group() == group).mapToInt(Count::tasks).sum(),
                cards(officer, days, placed));
    }

    /** A page of what the officer did; without a search as far back as the setting says. */
    public DoneWork.Found done(String officer, String words, int page) {
        List<String> patterns = patterns(words);
        return done.done(officer, patterns.isEmpty() ? today().minusDays(settings.doneDays()) : null, patterns, page, settings.page());
    }

    /** A page of what the officer began. */
    public DoneWork.Found begun(String officer, String words, int page) {
        return done.begun(officer, patterns(words), page, settings.page());
    }

    /** A page of the copies that were sent to the officer. */
    public Copies.Received copies(String officer, String words, int page) {
        return copies.received(officer, patterns(words), page, settings.page());
    }

    /** How many of them the officer has not read. */
    public int unreadCopies(String officer) {
        return copies.unread(officer);
    }

    /** What became of a submission, and the most urgent task that is left. */
    public Left after(String officer, String taskId) {
        DeskDays days = days();
        Map<DeskGroup, Placed> placed = order.of(officer, days, List.of(), new Page(null, 0, 1));
        List<DeskCard> first = cards(officer, days, placed);
        return new Left(aftermath.of(officer, taskId), first.isEmpty() ? null : first.get(0),
                placed.values().stream().mapToInt(Placed::tasks).sum());
    }

    /** @param card the most urgent task of the desk, null where it is empty; {@code open} how many there are */
    record Left(Aftermath.After after, DeskCard card, int open) {}

    /** The day the words count from. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private DeskDays days() {
        return new DeskDays(calendar, today());
    }

    private static int tasks(Map<DeskGroup, Placed> placed, DeskGroup group) {
        return placed.containsKey(group) ? placed.get(group).tasks() : 0;
    }

    /** Those that are shown, group by group. A task that somebody took meanwhile is not among them any more. */
    private List<DeskCard> cards(String officer, DeskDays days, Map<DeskGroup, Placed> placed) {
        Map<String, DutyTask> tasks = duties.of(officer, placed.values().stream().flatMap(one -> one.shown().stream()).toList()).stream()
                .collect(Collectors.toMap(DutyTask::id, task -> task));
        Map<String, Facts> known = facts.of(List.copyOf(tasks.values()));
        Map<String, List<String>> ordered = orders.of(List.copyOf(tasks.values()));
        CardWriter writer = new CardWriter(days, organization::nameOf);
        return placed.entrySet().stream().flatMap(entry -> entry.getValue().shown().stream().filter(tasks::containsKey)
                .map(id -> writer.card(tasks.get(id), known.get(id), entry.getKey(),
                        ordered.getOrDefault(id, List.of())))).toList();
    }

    /** Each word as a pattern of its own; signs that mean something in a pattern mean themselves. */
    private List<String> patterns(String words) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        if (words.length() > settings.longestSearch()) {
            throw new BadRequestException("检索词不超过" + settings.longestSearch() + "字");
        }
        if (words.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadRequestException("检索词含有不能识别的字符，请重新输入");
        }
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toList();
    }
}
