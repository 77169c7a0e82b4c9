package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.clock.RehearsalDriver;

/** Drives cases as their officers would: every submission goes through the guard, the form check and the room's step. */
@TestComponent
public class ProcessDriver {

    private static final int ATTEMPTS = 3;
    private static final AtomicInteger PLANS = new AtomicInteger();

    private final PlanRegistration plans;
    private final Cases cases;
    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final HistoryService history;
    private final RehearsalDriver rehearsal;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ProcessDriver(JdbcClient jdbc, @Lazy RepositoryService repository, @Lazy RuntimeService runtime, PlanRegistration plans,
            Cases cases, @Lazy FormService forms, @Lazy TaskService tasks,
            @Lazy IdentityService identity, @Lazy HistoryService history, RehearsalDriver rehearsal, WorkingCalendar calendar,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.plans = plans;
        this.cases = cases;
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
        this.history = history;
        this.rehearsal = rehearsal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Registers a plan with one deadline-bound case, due 200 days from now; the first responsible unit leads. */
    public RectificationCase register(List<String> responsible, List<String> supervising) {
        return register(Category.DEADLINE_BOUND, today().plusDays(200), responsible, supervising);
    }

    /** The same for a case of the category with this last day; an ongoing one without waits for a condition, looked at in 30 days. */
    public RectificationCase register(Category category, LocalDate dueDate, List<String> responsible, List<String> supervising) {
        return register(category, dueDate, null, responsible, supervising);
    }

    /** The same for a case that is measured by an indicator. */
    public RectificationCase register(Category category, LocalDate dueDate, String indicator, List<String> responsible,
            List<String> supervising) {
        String id = "test-" + PLANS.incrementAndGet();
        String condition = dueDate == null ? "具备整改条件" : null;
        plans.register(new PlanDocument(id, "测试方案", 2023, null, id.toUpperCase(), 10, List.of(), List.of(
                new PlanDocument.FindingEntry("1", "测试", "测试问题", "测试目标", List.of("测试措施"), category,
                        dueDate, null, "UNAPPROVED_CONSTRUCTION", null, null, null, supervising, indicator,
                        List.of(new PlanDocument.CaseEntry("测试案件", null, responsible, condition,
                                dueDate == null ? today().plusDays(30) : null))))));
        // the plan's own process goes beside its cases; with one for every test each of them would live through all the others' weeks
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id, "rectification-plan").list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "not asked for", true, true, true, true));
        return cases.byNumber(id.toUpperCase() + "-001").orElseThrow();
    }

    /** The day that many working days from today. */
    public LocalDate workingDay(int days) {
        return calendar.plusWorkingDays(today(), days);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The open task of the case with this key; of several the one that a group of the user may take. */
    public Task task(RectificationCase c, String key, String user) {
        return only(c, task -> task.getTaskDefinitionKey().equals(key), key, user);
    }

    /** The same by the task's name, as people see it. */
    public Task named(RectificationCase c, String name, String user) {
        return only(c, task -> task.getName().equals(name), name, user);
    }

    private Task only(RectificationCase c, Predicate<Task> which, String word, String user) {
        List<String> groups = groups(user);
        return open(c).stream().filter(which)
                .filter(task -> user.equals(task.getAssignee()) || task.getAssignee() == null
                        && tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> groups.contains(link.getGroupId())))
                .findFirst().orElseThrow(() -> new AssertionError("no open " + word + " for " + user + " in " + keys(c)));
    }

    /** Submits a start form as the user; the newest version of the process starts. @return the instance's id */
    public String start(String processKey, String user, Map<String, Object> form) {
        String[] instance = new String[1];
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult()
                .getId();
        as(user, () -> instance[0] = forms.submitStartForm(definition, form).getId());
        return instance[0];
    }

    /** What the task's instance is about: its {@code subjectId}. */
    public String subject(Task task) {
        return (String) tasks.getVariable(task.getId(), "subjectId");
    }

    /** Keys of the milestones of the case's current programme. */
    public List<Long> milestones(RectificationCase c) {
        return jdbc.sql("select id from milestone where case_id = :case order by programme_version desc, position")
                .param("case", c.id()).query(Long.class).list();
    }

    /** Open tasks of one instance. */
    public List<Task> openIn(String instanceId) {
        return tasks.createTaskQuery().processInstanceId(instanceId).list();
    }

    /** Ids of the activities of one instance that ended, in order. */
    public List<String> passedIn(String instanceId) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).finished()
                .orderPartiallyByOccurrence().asc().list().stream().map(HistoricActivityInstance::getActivityId).toList();
    }

    /** Open tasks of the case, called instances included. */
    public List<Task> open(RectificationCase c) {
        return tasks.createTaskQuery().processInstanceBusinessKey(c.caseNumber()).list();
    }

    public List<String> keys(RectificationCase c) {
        return open(c).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** Submits the form as the user. */
    public void submit(RectificationCase c, String key, String user, Map<String, Object> form) {
        submit(task(c, key, user).getId(), user, form);
    }

    /** The same; where a job changes the instance at the same moment the person is told so and submits again, as officers would. */
    public void submit(String taskId, String user, Map<String, Object> form) {
        as(user, () -> {
            for (int attempt = 1;; attempt++) {
                try {
                    forms.submitTaskForm(taskId, form);
                    return;
                } catch (OptimisticLockingException atOnce) {
                    if (attempt == ATTEMPTS) {
                        throw atOnce;
                    }
                }
            }
        });
    }

    public void as(String user, Runnable action) {
        identity.setAuthentication(user, groups(user));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Passes the tasks in order, each by the named officer: {@code "Task_X", "officer", …}. */
    public void pass(RectificationCase c, String... taskAndUser) {
        for (int i = 0; i < taskAndUser.length; i += 2) {
            submit(c, taskAndUser[i], taskAndUser[i + 1], Answers.pass(taskAndUser[i], today()));
        }
    }

    /** Passes a task with the standard answers changed. */
    public void pass(RectificationCase c, String task, String user, UnaryOperator<Map<String, Object>> change) {
        submit(c, task, user, change.apply(Answers.pass(task, today())));
    }

    public void back(RectificationCase c, String task, String user) {
        submit(c, task, user, Answers.back(task, today()));
    }

    /** Lets working days pass; everything that falls due meanwhile happens. */
    public void workingDaysPass(int days) {
        moveTo(calendar.plusWorkingDays(today(), days).plusDays(1).atTime(9, 0));
    }

    /** Moves the clock to this moment in Asia/Shanghai; everything that falls due meanwhile happens, at its own instant. */
    public void moveTo(LocalDateTime target) {
        rehearsal.moveTo(target.atZone(clock.getZone()).toInstant());
        Awaitility.await().atMost(120, TimeUnit.SECONDS).until(() -> !rehearsal.progress().moving());
        assertThat(rehearsal.progress().lastError()).isNull();
    }

    /** Ids of the activities of the case that ended, in every process; in order within each. */
    public List<String> passed(RectificationCase c) {
        return passed(c, null);
    }

    /** The same for one process. */
    public List<String> passed(RectificationCase c, String processKey) {
        var instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(c.caseNumber());
        return (processKey == null ? instances : instances.processDefinitionKey(processKey)).list().stream()
                .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished()
                        .orderPartiallyByOccurrence().asc().list().stream())
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }
}
