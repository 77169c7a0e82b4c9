package org.zhenggai.rectification.views.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.copying.Copies;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.desk.CardWriter.Placed;
import org.zhenggai.rectification.views.desk.DeskFacts.Facts;

/** An officer's desk: one statement for the tasks, one for all that is said of them, one for each of the other lists. */
@Service
@Transactional(readOnly = true)
class WorkDesk {

    /** A group and how many tasks stand in it. */
    record Count(DeskGroup group, String name, int tasks) {}

    /** Open tasks, most urgent first. */
    record Open(List<Count> groups, int total, List<DeskCard> cards) {}

    private final DutyTasks duties;
    private final DeskFacts facts;
    private final DoneWork done;
    private final Aftermath aftermath;
    private final DeskOrders orders;
    private final Copies copies;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final DeskSettings settings;
    private final Clock clock;

    WorkDesk(DutyTasks duties, DeskFacts facts, DoneWork done, Aftermath aftermath, DeskOrders orders, Copies copies,
            Organization organization, WorkingCalendar calendar, DeskSettings settings, Clock clock) {
        this.duties = duties;
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
     * A page of the officer's open tasks.
     *
     * @param group one group alone, null for all; the counts are those of all
     * @param words what is searched for, null for nothing
     */
    public Open open(String officer, DeskGroup group, String words, int page) {
        List<Placed> all = placed(officer, patterns(words));
        Map<DeskGroup, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(one.card().group(), 1, Integer::sum));
        List<DeskCard> wanted = all.stream().map(Placed::card).filter(card -> group == null || card.group() == group).toList();
        return new Open(Arrays.stream(DeskGroup.values()).map(one -> new Count(one, one.label(), counts.getOrDefault(one, 0))).toList(),
                wanted.size(), wanted.stream().skip((long) page * settings.page()).limit(settings.page()).toList());
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
        List<Placed> all = placed(officer, List.of());
        return new Left(aftermath.of(officer, taskId, all.stream().map(one -> one.card().taskId()).toList()),
                all.isEmpty() ? null : all.get(0).card(), all.size());
    }

    /** @param card the most urgent task of the desk, null where it is empty; {@code open} how many there are */
    record Left(Aftermath.After after, DeskCard card, int open) {}

    /** The day the words count from. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Placed> placed(String officer, List<String> patterns) {
        List<DutyTask> tasks = duties.of(officer);
        Map<String, Facts> known = facts.of(tasks, patterns);
        Map<String, List<String>> ordered = orders.of(tasks);
        CardWriter writer = new CardWriter(new DeskDays(calendar, today()), organization::nameOf);
        return tasks.stream().filter(task -> known.containsKey(task.id())).map(task -> writer.place(task, known.get(task.id()),
                ordered.getOrDefault(task.id(), List.of())))
                .sorted(Placed.ORDER).toList();
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
