package org.zhenggai.rectification.procedures.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.engine.task.OwnTasks;
import org.zhenggai.rectification.ground.engine.task.TaskPlace;
import org.zhenggai.rectification.ground.engine.task.TaskPlaces;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.opinion.OpinionChoices.Choice;
import org.zhenggai.rectification.procedures.opinion.OpinionRequest.State;

/** Asking one more officer before one goes on with a task (加签), and what came of it. */
@Service
@Transactional
public class Opinions {

    /** Who can be asked. */
    public record Person(String id, String name, String unit, String post) {}

    /** What is asked of whom; {@code until} null for the proposed day. */
    public record Order(String officer, String question, LocalDate until) {}

    /** An opinion for whoever may see the task. @param late whether its day has passed without an answer */
    public record View(long id, String by, OffsetDateTime askedAt, String whom, String question, LocalDate until, String state,
            boolean open, boolean late, String answer, String answerer, OffsetDateTime endedAt) {}

    private final OpinionStore store;
    private final OpinionChoices choices;
    private final OpinionNews news;
    private final OpinionSettings settings;
    private final TaskPlaces tasks;
    private final OwnTasks own;
    private final Cases cases;
    private final CaseInstances instances;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final Acting acting;
    private final Clock clock;

    Opinions(OpinionStore store, OpinionChoices choices, OpinionNews news, OpinionSettings settings, TaskPlaces tasks, OwnTasks own,
            Cases cases, CaseInstances instances, Organization organization, WorkingCalendar calendar, Acting acting,
            Clock clock) {
        this.store = store;
        this.choices = choices;
        this.news = news;
        this.settings = settings;
        this.tasks = tasks;
        this.own = own;
        this.cases = cases;
        this.instances = instances;
        this.organization = organization;
        this.calendar = calendar;
        this.acting = acting;
        this.clock = clock;
    }

    /** All that were asked for at the task, oldest first. @throws NotFoundException when the caller may not see the task */
    @Transactional(readOnly = true)
    public List<View> of(String user, String taskId) {
        tasks.seen(taskId);
        return store.ofTask(taskId).stream().map(this::view).toList();
    }

    /** Whether the caller may ask at the task just now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String user, String taskId) {
        TaskPlace task = tasks.seen(taskId);
        return user.equals(task.holder()) && task.caseId() != null && !task.processKey().equals(OpinionProcess.KEY);
    }

    /** Who can be asked, by unit and name. @throws RuntimeException as {@link #ask} for a task at which nobody can be */
    @Transactional(readOnly = true)
    public List<Person> persons(String user, String taskId) {
        TaskPlace task = held(user, taskId);
        return choices.of(user, caseOf(task), task.path()).stream().filter(choice -> choice.barred() == null).map(this::person).toList();
    }

    /** The day that is proposed for an answer. */
    public LocalDate proposed() {
        return calendar.plusWorkingDays(LocalDate.now(clock), settings.answer());
    }

    /**
     * Asks for an opinion: it becomes a task of the asked officer.
     *
     * @throws NotFoundException   when the caller may not see the task
     * @throws ForbiddenException  when he does not hold it
     * @throws ConflictException   when the task is about no case, or waits for this officer or for too many already
     * @throws BadRequestException without a question, with a day that has passed or is too far away, or for somebody who cannot be asked
     */
    public View ask(String user, String taskId, Order order) {
        own.lock(taskId);
        TaskPlace task = held(user, taskId);
        String question = PlainText.written(order.question());
        if (question.length() < 2 || question.length() > settings.longest()) {
            throw new BadRequestException("请写明要征求意见的问题，2至" + settings.longest() + "字");
        }
        LocalDate until = order.until() == null ? proposed() : order.until();
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today) || until.isAfter(today.plusDays(settings.furthest()))) {
            throw new BadRequestException("要求答复的日期应在今天以后" + settings.furthest() + "天以内");
        }
        RectificationCase c = caseOf(task);
        Choice to = choices.of(user, c, task.path()).stream().filter(choice -> choice.officer().id().equals(order.officer())).findFirst()
                .orElseThrow(() -> new BadRequestException("请选择向谁征求意见：只能选择可以查看本案的在岗人员"));
        if (to.barred() != null) {
            throw new BadRequestException(to.officer().name() + to.barred());
        }
        List<OpinionRequest> open = waiting(taskId);
        if (open.stream().anyMatch(one -> one.officerId().equals(to.officer().id()))) {
            throw new ConflictException("已经就这项任务征求" + to.officer().name() + "的意见，正在等待答复，不必重复");
        }
        if (open.size() >= settings.atOnce()) {
            throw new ConflictException("一项任务同时最多征求" + settings.atOnce() + "人的意见，请等待答复或者先撤回一项");
        }
        String name = organization.nameOf(user, acting.principalOf(user).orElse(null));
        long id = store.add(c.id(), taskId, task.name(), task.path(), user, name, to.post(), to.officer().id(), question, until);
        news.asked(store.get(id));
        instances.start(OpinionProcess.KEY, c, instances.variables(c, id).putValue("opinionDueAt", instances.endOf(until)));
        return view(store.get(id));
    }

    /**
     * Needs the opinion no more: its task ends.
     *
     * @throws NotFoundException  when there is no such request at the task, or the caller may not see the task
     * @throws ForbiddenException when the caller neither holds the task nor asked
     * @throws ConflictException  when it was answered or withdrawn meanwhile
     */
    public View withdraw(String user, String taskId, long id) {
        TaskPlace task = tasks.seen(taskId);
        OpinionRequest one = store.find(id).filter(found -> found.taskId().equals(taskId))
                .orElseThrow(() -> new NotFoundException("这项任务没有这次征求意见"));
        if (!user.equals(task.holder()) && !user.equals(one.askedBy())) {
            throw new ForbiddenException("征求意见由征求人或者任务的办理人撤回");
        }
        if (!end(one, State.WITHDRAWN, OpinionProcess.WITHDRAWN)) {
            throw new ConflictException("这次征求意见" + store.get(id).state().label() + "，不能再撤回");
        }
        news.withdrawn(one, user);
        return view(store.get(id));
    }

    /** The questions of these requests in words for a list, by id. */
    @Transactional(readOnly = true)
    public Map<Long, String> words(List<Long> ids) {
        return ids.stream().distinct().map(store::get).collect(Collectors.toMap(OpinionRequest::id, one -> one.byName() + "就“" + one
                .taskName() + "”征求意见：" + one.question()));
    }

    /** Whose opinion these tasks wait for, in words by task. */
    @Transactional(readOnly = true)
    public Map<String, String> waitingFor(List<String> taskIds) {
        Map<String, List<OpinionRequest>> open = store.open(taskIds).stream().collect(Collectors.groupingBy(OpinionRequest::taskId));
        Map<String, String> words = new HashMap<>();
        open.forEach((task, all) -> words.put(task, "等待" + names(all) + "的意见"));
        return words;
    }

    /** Opinions that the task still waits for. */
    List<OpinionRequest> waiting(String taskId) {
        return store.ofTask(taskId).stream().filter(one -> one.state() == State.OPEN).toList();
    }

    /** Ends the request with its task or its case; does nothing where it has ended. */
    void endVoid(OpinionRequest one) {
        end(one, State.VOID, OpinionProcess.VOID);
    }

    /** First the task, then the request, as an answer locks them: the other way round the two would wait for each other. */
    private boolean end(OpinionRequest one, State state, String message) {
        List<String> running = instances.running(OpinionProcess.KEY, cases.get(one.caseId()), one.id());
        running.forEach(own::lockOf);
        boolean ended = store.end(one.id(), state);
        if (ended) {
            running.forEach(instance -> instances.tell(instance, message, Map.of()));
        }
        return ended;
    }

    private TaskPlace held(String user, String taskId) {
        TaskPlace task = tasks.seen(taskId);
        if (!user.equals(task.holder())) {
            throw new ForbiddenException("只有领取了任务的人可以征求意见，请先领取");
        }
        if (task.caseId() == null) {
            throw new ConflictException("这项任务不属于某个案件，不能征求意见");
        }
        if (task.processKey().equals(OpinionProcess.KEY)) {
            throw new ConflictException("征求意见的任务不能再征求他人的意见，请直接答复");
        }
        return task;
    }

    private RectificationCase caseOf(TaskPlace task) {
        return cases.get(task.caseId());
    }

    private Person person(Choice choice) {
        return new Person(choice.officer().id(), choice.officer().name(), organization.unitName(choice.officer().unitId()), choice.post()
                .role().label());
    }

    private View view(OpinionRequest one) {
        boolean open = one.state() == State.OPEN;
        return new View(one.id(), one.byName(), one.askedAt(), organization.nameOf(one.officerId()) + "（" + organization.unitName(one
                .unitId()) + "）", one.question(), one
                        .until(), one.state().label(), open, open && one.until().isBefore(LocalDate.now(clock)), one.answer(), one
                                .answerer(), one
                                        .endedAt());
    }

    private String names(List<OpinionRequest> open) {
        return open.stream().map(one -> organization.nameOf(one.officerId()) + "（" + Wording.date(one.until()) + "前）").collect(Collectors
                .joining("、"));
    }

    /** Why the task cannot be submitted yet, empty where it can. */
    Optional<String> refusal(String taskId) {
        List<OpinionRequest> open = waiting(taskId);
        return open.isEmpty() ? Optional.empty()
                : Optional.of("等待" + names(open) + "的意见：请等待答复，不再需要的请先撤回征求，再提交");
    }
}
