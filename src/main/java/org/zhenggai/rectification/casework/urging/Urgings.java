package org.zhenggai.rectification.casework.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.urging.UrgeableTasks.Waiting;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.TaskEnded;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Urging cases (催办): the decision stands in the case's timeline and in the audit log, what is sent because of it does not. The caller
 * has checked that the user may read the case.
 */
@Service
@Transactional
public class Urgings {

    /**
     * What is asked for.
     *
     * @param until by when, null: after the working days of the settings
     * @param tasks ids of the open tasks that are meant, null or empty: all that wait for others
     */
    public record Order(String text, LocalDate until, List<String> tasks) {}

    /** A task that may be urged, and who it waits for. */
    public record Target(String id, String name, String holder) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final UrgingStore store;
    private final UrgingRights rights;
    private final UrgeableTasks tasks;
    private final UrgingSettings settings;
    private final Timeline timeline;
    private final AuditLog audit;
    private final WorkingCalendar calendar;
    private final Organization organization;
    private final Acting acting;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Urgings(UrgingStore store, UrgingRights rights, UrgeableTasks tasks, UrgingSettings settings, Timeline timeline, AuditLog audit,
            WorkingCalendar calendar, Organization organization, Acting acting, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rights = rights;
        this.tasks = tasks;
        this.settings = settings;
        this.timeline = timeline;
        this.audit = audit;
        this.calendar = calendar;
        this.organization = organization;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the user may urge the case; whether it can be urged just now says {@link #refusal}. */
    @Transactional(readOnly = true)
    public boolean mayUrge(String user, RectificationCase c) {
        return rights.mayUrge(user, c.id());
    }

    /** Whether there can be a case that the user may urge. */
    public boolean mayEver(String user) {
        return rights.mayEver(user);
    }

    /** Why the user cannot urge the case just now, empty where he can. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(String user, RectificationCase c) {
        if (!rights.mayUrge(user, c.id())) {
            return Optional.of("催办只对本案督导单位、主管部门和政府开放");
        }
        if (c.processState().ended()) {
            return Optional.of(c.processState().label());
        }
        if (tasks.of(c.caseNumber(), user).isEmpty()) {
            return Optional.of(tasks.any(c.caseNumber()) ? "待办任务由您本人办理，不需要催办" : "当前没有待办任务");
        }
        List<Urging> today = store.on(c.id(), LocalDate.now(clock));
        return today.size() < settings.perDay() ? Optional.empty()
                : Optional.of("今天已由" + today.get(0).byName() + "于" + TIME.format(today.get(0).urgedAt()) + "催办，每案每天最多催办"
                        + settings.perDay() + "次，请改日再催");
    }

    /** The day that is proposed for an answer. */
    public LocalDate proposed() {
        return calendar.plusWorkingDays(LocalDate.now(clock), settings.answer());
    }

    /** Open tasks of the case that the user may urge. */
    @Transactional(readOnly = true)
    public List<Target> targets(String user, RectificationCase c) {
        return tasks.of(c.caseNumber(), user).stream().map(task -> new Target(task.id(), task.name(), task.holder())).toList();
    }

    /** All urgings of the case, newest first. */
    @Transactional(readOnly = true)
    public List<Urging> of(RectificationCase c) {
        return store.of(c.id());
    }

    /** Those of these tasks that were urged and still wait, each with its newest urging. */
    @Transactional(readOnly = true)
    public List<OpenUrging> open(Collection<String> taskIds) {
        return store.open(taskIds);
    }

    /** Ids of all tasks that were urged and still wait; the caller leaves out those that his reader may not see. */
    @Transactional(readOnly = true)
    public List<String> openTasks() {
        return store.openTasks();
    }

    /**
     * Checks what is asked for, apart from the case.
     *
     * @throws BadRequestException without a text, or with a day that has passed or is too far away
     */
    public Order checked(Order order) {
        String text = order.text() == null ? "" : order.text().strip();
        if (text.isEmpty() || text.length() > settings.longest()) {
            throw new BadRequestException("请填写催办要求，不超过" + settings.longest() + "字");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate until = order.until() == null ? proposed() : order.until();
        if (until.isBefore(today) || until.isAfter(today.plusDays(settings.furthest()))) {
            throw new BadRequestException("要求办理的日期应在今天以后" + settings.furthest() + "天以内");
        }
        return new Order(text, until, order.tasks() == null ? List.of() : order.tasks());
    }

    /**
     * Urges the case.
     *
     * @return names of the tasks that were urged and who they wait for
     * @throws ForbiddenException  when the user may not urge it
     * @throws ConflictException   when it cannot be urged just now: it has ended, nothing waits for others, or it was urged today
     * @throws BadRequestException as {@link #checked}
     */
    public List<Target> urge(String user, RectificationCase c, Order given) {
        Order order = checked(given);
        if (!rights.mayUrge(user, c.id())) {
            throw new ForbiddenException("催办只对本案督导单位、主管部门和政府开放");
        }
        store.lock(c.id());
        refusal(user, c).ifPresent(reason -> {
            throw new ConflictException("案件" + c.caseNumber() + "不能催办：" + reason);
        });
        List<Waiting> waiting = tasks.of(c.caseNumber(), user).stream()
                .filter(task -> order.tasks().isEmpty() || order.tasks().contains(task.id())).toList();
        if (waiting.isEmpty()) {
            throw new ConflictException("所选任务已经办结，请刷新后重试");
        }
        String name = organization.nameOf(user, acting.principalOf(user).orElse(null));
        boolean leader = rights.isLeader(user);
        long id = store.add(c.id(), user, name, leader, OffsetDateTime.now(clock), order.text(), order.until());
        waiting.forEach(task -> store.addTask(id, task.id(), task.name(), task.holder()));
        String whom = waiting.stream().map(task -> task.name() + "（" + task.holder() + "）").collect(Collectors.joining("、"));
        timeline.append(c.id(), user, "URGED", "催办", order.text() + "\n请于" + Wording.date(order.until()) + "前办理：" + whom);
        audit.record(Act.of(Category.CASEWORK, user, "催办").on(c.caseNumber()).saying("要求" + Wording.date(order.until()) + "前办理"));
        waiting.forEach(task -> events.publishEvent(new Urged(id, c.id(), task.id(), task.name(), order.text(), order.until(), user, leader,
                task.to(), task.officers())));
        return waiting.stream().map(task -> new Target(task.id(), task.name(), task.holder())).toList();
    }

    @EventListener
    void on(TaskEnded ended) {
        store.end(ended.taskId(), OffsetDateTime.now(clock)).forEach(answered -> events.publishEvent(new UrgingAnswered(answered.id(),
                answered.caseId(), answered.urgedBy(), answered.urgedOn(), answered.taskNames())));
    }
}
