package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.clock.RehearsalDriver;

/** Small plans with phases, for the processes of a plan; {@link #remove} keeps them from running on in the tests that follow. */
@TestComponent
public class PhasedPlans {

    private static final AtomicInteger PLANS = new AtomicInteger();
    private static final List<String> PHASES = List.of("动员部署", "集中整改", "督导检查", "总结验收");

    private final PlanRegistration registration;
    private final RehearsalDriver rehearsal;
    private final WorkingCalendar calendar;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Clock clock;
    private final List<String> registered = new ArrayList<>();

    PhasedPlans(PlanRegistration registration, RehearsalDriver rehearsal, WorkingCalendar calendar, @Lazy RuntimeService runtime,
            @Lazy HistoryService history, Clock clock) {
        this.registration = registration;
        this.rehearsal = rehearsal;
        this.calendar = calendar;
        this.runtime = runtime;
        this.history = history;
        this.clock = clock;
    }

    /** Registers a plan whose four phases start in {@code days} days, a case for each lead unit. @return its id */
    public String register(int days, String... leads) {
        return register(PHASES, days, leads);
    }

    /** The same with phases of these names, none to many. */
    public String register(List<String> phases, int days, String... leads) {
        String id = "phased-" + PLANS.incrementAndGet();
        LocalDate starts = LocalDate.now(clock).plusDays(days);
        return register(new PlanDocument(id, "测试整改方案", 2023, null, id.toUpperCase(), 10,
                phases.stream().map(name -> new PlanDocument.Phase(name, starts, starts.plusDays(300))).toList(),
                List.of(new PlanDocument.FindingEntry("1", "测试", "测试问题", "测试目标", List.of("测试措施"), Category.DEADLINE_BOUND,
                        LocalDate.now(clock).plusDays(300), null, "UNAPPROVED_CONSTRUCTION", null, null, null,
                        List.of("natural-resources"), null, Stream.of(leads)
                                .map(lead -> new PlanDocument.CaseEntry("测试案件", null, List.of(lead), null, null)).toList()))));
    }

    /** Registers a plan of the test's own. @return its id */
    public String register(PlanDocument plan) {
        registration.register(plan);
        registered.add(plan.id());
        return plan.id();
    }

    /** Moves the clock to 9:00 on the first working day of next week: the plans have just started their dispatch. */
    public LocalDate toNextWeek() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate day = calendar.isWorkingDay(monday) ? monday : calendar.nextWorkingDay(monday);
        moveTo(day);
        return day;
    }

    /** Moves the clock to 9:00 on the day; everything that falls due meanwhile happens. */
    public void moveTo(LocalDate day) {
        rehearsal.moveTo(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        Awaitility.await().atMost(180, TimeUnit.SECONDS).until(() -> !rehearsal.progress().moving());
        assertThat(rehearsal.progress().lastError()).isNull();
    }

    /** Ids of the plan's instances of a process, ended ones included, oldest first. */
    public List<String> instances(String processKey, String planId) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(processKey).orderByProcessInstanceStartTime().asc()
                .list().stream().filter(instance -> belongs(instance.getBusinessKey(), planId)).map(HistoricProcessInstance::getId)
                .toList();
    }

    /** Ends whatever the plans registered here still run. */
    public void remove() {
        runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> registered.stream().anyMatch(plan -> belongs(instance.getBusinessKey(), plan)))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over", true, true, true, true));
        registered.clear();
    }

    private static boolean belongs(String businessKey, String planId) {
        return planId.equals(businessKey) || businessKey != null && businessKey.startsWith(planId + "/");
    }
}
