package org.zhenggai.rectification.procedures.fieldpatrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.zhenggai.rectification.procedures.fieldpatrol.PatrolAnswers.adjust;
import static org.zhenggai.rectification.procedures.fieldpatrol.PatrolAnswers.find;
import static org.zhenggai.rectification.procedures.fieldpatrol.PatrolAnswers.order;
import static org.zhenggai.rectification.procedures.fieldpatrol.PatrolAnswers.record;
import static org.zhenggai.rectification.procedures.fieldpatrol.PatrolAnswers.round;
import static org.zhenggai.rectification.procedures.fieldpatrol.PatrolAnswers.sign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.UnitTransferred;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.procedures.foundproblem.FoundProblem;
import org.zhenggai.rectification.procedures.foundproblem.FoundProblems;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A township's fields, week by week: recorded, signed, returned, missed, adjusted, stopped; what is found is reported once. */
@RectificationTest
class FieldPatrolTest {

    private static final String HANDLER = "shanmen.handler";
    private static final String LEAD = "shanmen.lead";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PatrolStore store;
    @Autowired
    private PeriodStore periods;
    @Autowired
    private PatrolCalendar days;
    @Autowired
    private PatrolSettings settings;
    @Autowired
    private Patrols patrols;
    @Autowired
    private PatrolsFollowUnits follow;
    @Autowired
    private FoundProblems problems;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    private LocalDate monday;

    /** The others' clock stands anywhere: at a Monday with a working week before it. */
    @BeforeEach
    void aMonday() {
        monday = driver.today().plusDays(1);
        while (monday.getDayOfWeek().getValue() != 1 || !calendar.isWorkingDay(monday) || !calendar.isWorkingDay(monday.plusDays(4))
                || !calendar.isWorkingDay(monday.plusDays(7)) || !calendar.isWorkingDay(monday.plusDays(11))
                || !calendar.isWorkingDay(monday.plusDays(14))) {
            monday = monday.plusDays(1);
        }
    }

    @AfterEach
    void noPatrolGoesOn() {
        jdbc.sql("update field_patrol set state = 'STOPPED' where state = 'RUNNING'").update();
        runtime.createProcessInstanceQuery().processDefinitionKey(FieldPatrolProcess.KEY).list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "the test is over", true, true, true, true));
    }

    @Test
    void whatIsFoundBecomesANewlyFoundProblemOnceAndTheLeadSigns() {
        String patrol = ordered("shanmen");
        Task task = only(patrol, "Task_RecordPatrol");
        assertThat(task.getDueDate().toInstant()).isEqualTo(calendar.endOfDay(monday.plusDays(4)));
        assertThatThrownBy(() -> driver.submit(task.getId(), "chengdong.handler", record(monday, List.of())))
                .isInstanceOf(ForbiddenException.class);
        long before = problems.page(true, null, 0, 1).total();
        driver.submit(task.getId(), HANDLER, record(monday, List.of(find("西网格", "村东头"), find("东网格", "河堤下"))));
        assertThatThrownBy(() -> driver.submit(task.getId(), "shanmen.handler-2", record(monday, List.of(find("西网格", "村东头")))))
                .as("the same task at the same time").isInstanceOf(RuntimeException.class);
        assertThat(problems.page(true, null, 0, 1).total()).isEqualTo(before + 2);
        PatrolPeriod period = period(patrol);
        List<String> keys = periods.finds(period.id()).stream().map(PatrolFind::problemKey).toList();
        FoundProblem found = problems.page(true, null, 0, 2).items().stream().filter(one -> one.key().equals(keys.get(0))).findFirst()
                .orElseThrow();
        assertThat(found.description()).contains("新堆放砂石", "田长制巡查发现：" + key(patrol) + "第1期，西网格", "当场劝诫");
        assertThat(found).extracting(FoundProblem::unitId, FoundProblem::reportedBy, FoundProblem::reportingUnit, FoundProblem::foundOn,
                FoundProblem::village).containsExactly("shanmen", HANDLER, "shanmen", monday, "西网格");
        assertThat(keys).allSatisfy(one -> assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("found-problem")
                .processInstanceBusinessKey(one).count()).isEqualTo(1));

        Task sign = only(patrol, "Task_SignPatrol");
        assertThatThrownBy(() -> driver.submit(sign.getId(), HANDLER, sign("CONTINUE"))).isInstanceOf(ForbiddenException.class);
        jdbc.sql("update patrol_period set recorded_by = :lead where id = :id").param("lead", LEAD).param("id", period.id()).update();
        assertThatThrownBy(() -> driver.submit(sign.getId(), LEAD, sign("CONTINUE"))).hasMessageContaining("不得审查自己的工作");
        jdbc.sql("update patrol_period set recorded_by = :by where id = :id").param("by", HANDLER).param("id", period.id()).update();
        assertThatThrownBy(() -> driver.submit(sign.getId(), LEAD, sign("RETURN"))).hasMessageContaining("退回意见");
        driver.submit(sign.getId(), LEAD, sign("RETURN", "东网格再走一遍。"));
        String again = only(patrol, "Task_RecordPatrol").getId();
        assertThatThrownBy(() -> driver.submit(again, HANDLER, record(monday, List.of(find("西网格", "村东头")))))
                .hasMessageContaining("已登记（" + keys.get(0) + "）");
        driver.submit(again, HANDLER, record(monday, List.of(find("西网格", "村西头"))));
        assertThat(problems.page(true, null, 0, 1).total()).as("what was reported is not reported again").isEqualTo(before + 3);
        driver.submit(only(patrol, "Task_SignPatrol").getId(), LEAD, sign("CONTINUE"));
        assertThat(driver.openIn(patrol)).isEmpty();
        driver.moveTo(monday.plusDays(7).atTime(9, 0));
        assertThat(only(patrol, "Task_RecordPatrol").getDueDate().toInstant()).isEqualTo(calendar.endOfDay(monday.plusDays(11)));
        assertThat(period(patrol)).extracting(PatrolPeriod::number, PatrolPeriod::beginsOn).containsExactly(2, monday.plusDays(7));
        driver.submit(only(patrol, "Task_RecordPatrol").getId(), HANDLER, record(driver.today(), List.of()));
        driver.submit(only(patrol, "Task_SignPatrol").getId(), LEAD, sign("STOP", "农闲，停止巡查。"));
        assertThat(driver.passedIn(patrol)).containsSubsequence("Start_Ordered", "Timer_NextPeriod", "Task_RecordPatrol",
                "Service_ReportFound", "Task_SignPatrol", "Task_RecordPatrol", "Task_SignPatrol", "Timer_NextPeriod", "Task_SignPatrol",
                "End_Stopped").doesNotContain("Service_MarkMissed", "Service_MarkUnsigned", "End_UnitGone");
        assertThat(store.get(id(patrol))).extracting(Patrol::state, Patrol::endReason).containsExactly(PatrolState.STOPPED, "农闲，停止巡查。");
    }

    @Test
    void whatNobodyRecordsOrSignsIsCountedAndThePatrolGoesOn() {
        String patrol = ordered("shanmen");
        driver.moveTo(monday.plusDays(7).atTime(9, 0));
        PatrolPeriod missed = period(patrol);
        assertThat(missed.state()).isEqualTo(PeriodState.MISSED);
        assertThat(missed.missedOn()).isNotNull();
        assertThat(jdbc.sql("select recipient from message where kind = 'patrol-missed' and title like '%未巡查%' and body like :grids")
                .param("grids", "%第1期%网格2个%").query(String.class).list()).contains(LEAD, HANDLER, "shanmen.handler-2");
        driver.submit(only(patrol, "Task_SignPatrol").getId(), LEAD, sign("RETURN", "请补巡。"));
        driver.workingDaysPass(3);
        assertThat(period(patrol).state()).as("nothing was recorded at all").isEqualTo(PeriodState.MISSED);
        driver.submit(only(patrol, "Task_SignPatrol").getId(), LEAD, sign("RETURN", "请补巡。"));
        driver.submit(only(patrol, "Task_RecordPatrol").getId(), HANDLER, Map.of("grids", List.of(round(driver.today(), null), round(null,
                "道路积水。"))));
        driver.submit(only(patrol, "Task_SignPatrol").getId(), LEAD, sign("RETURN", "西网格也要去。"));
        driver.workingDaysPass(3);
        assertThat(period(patrol).state()).isEqualTo(PeriodState.UNFINISHED);
        driver.workingDaysPass(3);
        assertThat(periods.of(id(patrol))).extracting(PatrolPeriod::state).endsWith(PeriodState.UNSIGNED);
        assertThat(period(patrol).number()).as("the patrol went on").isEqualTo(2);
        assertThat(driver.passedIn(patrol)).containsSubsequence("Timer_PeriodEnded", "Service_MarkMissed", "Task_SignPatrol",
                "Timer_SignatureLapsed", "Service_MarkUnsigned", "Timer_NextPeriod");
        JsonNode seen = Http.as(port, LEAD).get("/api/patrols/" + id(patrol)).json();
        // over a long holiday the next period has ended by now, too
        assertThat(seen.path("missed").asLong()).isPositive()
                .isEqualTo(periods.of(id(patrol)).stream().filter(period -> period.missedOn() != null).count());
        assertThat(seen.path("unsigned").asInt()).isEqualTo(1);
    }

    @Test
    void theLeadChangesGridsAndCadenceFromTheNextPeriodOn() {
        String patrol = ordered("shanmen");
        driver.submit(only(patrol, "Task_RecordPatrol").getId(), HANDLER, record(monday, List.of()));
        String sign = only(patrol, "Task_SignPatrol").getId();
        assertThatThrownBy(() -> driver.submit(sign, LEAD, adjust("MONTH", "甲网格", "甲网格"))).hasMessageContaining("重名");
        assertThatThrownBy(() -> driver.submit(sign, LEAD, adjust("YEAR", "甲网格"))).hasMessageContaining("每周、每旬、每月");
        driver.submit(sign, LEAD, adjust("TEN_DAYS", "东网格", "南网格", "北网格"));
        driver.moveTo(monday.plusDays(7).atTime(9, 0));
        PatrolPeriod next = period(patrol);
        assertThat(next.beginsOn()).as("no day is lost, none is counted twice").isEqualTo(monday.plusDays(7));
        assertThat(next.endsOn()).isEqualTo(settings.cadence("TEN_DAYS").end(monday.plusDays(7)));
        assertThat(periods.rounds(next.id())).extracting(GridRound::grid).containsExactly("东网格", "南网格", "北网格");
    }

    @Test
    void recordsAreChecked() {
        String patrol = ordered("shanmen");
        driver.moveTo(monday.plusDays(1).atTime(9, 0));
        String task = only(patrol, "Task_RecordPatrol").getId();
        refused(task, List.of(round(monday.minusDays(1), null), round(monday, null)), List.of(), "【第1个网格的巡查日期】须在");
        refused(task, List.of(round(monday.plusDays(2), null), round(monday, null)), List.of(), "不得晚于今天");
        refused(task, List.of(round(monday, null), round(null, null)), List.of(), "请写明没有巡查的原因");
        refused(task, List.of(round(null, "下雨。"), round(null, "下雨。")), List.of(), "至少有一个网格");
        refused(task, List.of(round(monday, null)), List.of(), "本期的2个网格");
        List<Map<String, Object>> halves = List.of(round(monday, null), round(null, "下雨。"));
        refused(task, halves, List.of(find("西网格", "村口")), "该网格没有填写巡查日期");
        refused(task, halves, List.of(find("南网格", "村口")), "请从下列选项中选择：东网格、西网格");
        refused(task, halves, List.of(find("东网格", "村口"), find("东网格", "村口")), "与前面的问题重复");
        Map<String, Object> large = find("东网格", "村口");
        large.put("farmlandMu", "0.6");
        refused(task, halves, List.of(large), "不得大于涉及面积");
        large.remove("handled");
        refused(task, halves, List.of(large), "现场处置");
        assertThat(period(patrol).state()).isEqualTo(PeriodState.OPEN);
        driver.submit(task, HANDLER, Map.of("grids", halves));
    }

    @Test
    void onePatrolAUnitOrderedByItsLeadAndSeenByWhomItConcerns() {
        for (String other : List.of(HANDLER, "district.leader", "natural-resources.lead", "admin.system")) {
            assertThatThrownBy(() -> driver.start(FieldPatrolProcess.KEY, other, order(monday))).as(other)
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> driver.start(FieldPatrolProcess.KEY, LEAD, order(driver.today().minusDays(1)))).hasMessageContaining(
                "不得早于今天");
        assertThatThrownBy(() -> driver.start(FieldPatrolProcess.KEY, LEAD, order(driver.today().plusDays(61)))).hasMessageContaining(
                "60天以内");
        String patrol = ordered("shanmen");
        assertThatThrownBy(() -> driver.start(FieldPatrolProcess.KEY, LEAD, order(driver.today()))).isInstanceOf(ConflictException.class)
                .hasMessageContaining("不能重复部署");
        assertThat(Http.as(port, LEAD).get("/engine-rest/process-definition/key/field-patrol/deployed-start-form").text()).contains("每旬");
        JsonNode shown = Http.as(port, HANDLER).get("/engine-rest/task/" + only(patrol, "Task_RecordPatrol").getId() + "/form-variables")
                .json();
        assertThat(shown.path("grids").path("value").asText()).contains("东网格", "田长甲");

        String address = "/api/patrols/" + id(patrol);
        for (String reader : List.of(HANDLER, LEAD, "natural-resources.supervisor", "district.leader")) {
            assertThat(Http.as(port, reader).get(address).json().path("periods").path(0).path("grids").asInt()).as(reader).isEqualTo(2);
            assertThat(Http.as(port, reader).get("/api/patrols").text()).as(reader).contains(key(patrol));
        }
        for (String other : List.of("chengdong.lead", "agriculture.supervisor", "admin.system")) {
            assertThat(Http.as(port, other).get(address).status()).as(other).isEqualTo(404);
            assertThat(Http.as(port, other).get("/api/patrols").text()).as(other).doesNotContain(key(patrol));
        }
    }

    @Test
    void aPatrolFollowsItsUnitAndEndsWithIt() {
        String here = ordered("shanmen");
        follow.on(new UnitTransferred("shanmen", "chengdong", Set.of(), false));
        assertThat(store.get(id(here)).unitId()).as("single cases went over").isEqualTo("shanmen");
        follow.on(new UnitTransferred("shanmen", "shiling", Set.of(), true));
        assertThat(store.running("shiling").orElseThrow().id()).isEqualTo(id(here));
        follow.on(new UnitTransferred("shiling", "shanmen", Set.of(), true));

        String there = driver.start(FieldPatrolProcess.KEY, "chengdong.lead", order(driver.today()));
        store.setGrids(id(there), List.of(new PatrolGrid("东网格", "田长乙", "全部"), new PatrolGrid("中网格", "田长丙", "全部")));
        follow.on(new UnitTransferred("shanmen", "chengdong", Set.of(), true));
        assertThat(store.grids(id(there))).extracting(PatrolGrid::name).containsExactly("东网格", "中网格", "西网格");
        assertThat(store.get(id(here)).state()).isEqualTo(PatrolState.UNIT_GONE);
        driver.submit(only(here, "Task_RecordPatrol").getId(), HANDLER, record(monday, List.of()));
        driver.submit(only(here, "Task_SignPatrol").getId(), LEAD, sign("CONTINUE"));
        driver.moveTo(monday.plusDays(7).atTime(9, 0));
        assertThat(driver.passedIn(here)).contains("End_UnitGone").doesNotContain("End_Stopped");

        Patrols withoutUnits = new Patrols(store, periods, days, settings, problems, mock(Organization.class), mock(
                ApplicationEventPublisher.class));
        assertThat(withoutUnits.openNext(id(there))).as("closed").isEqualTo(Map.of("unitWorks", false));
        assertThat(store.get(id(there)).state()).isEqualTo(PatrolState.UNIT_GONE);
        assertThat(patrols.openNext(id(there))).isEqualTo(Map.of("unitWorks", false));
    }

    /** A patrol of two grids that begins on the Monday, and the Monday at nine. */
    private String ordered(String unit) {
        driver.moveTo(monday.minusDays(1).atTime(9, 0));
        String patrol = driver.start(FieldPatrolProcess.KEY, unit + ".lead", order(monday));
        assertThat(driver.openIn(patrol)).as("not before its first day").isEmpty();
        driver.moveTo(monday.atTime(9, 0));
        return patrol;
    }

    private void refused(String task, List<Map<String, Object>> grids, List<Map<String, Object>> finds, String says) {
        assertThatThrownBy(() -> driver.submit(task, HANDLER, Map.of("grids", grids, "finds", finds))).hasMessageContaining(says);
    }

    private Task only(String instance, String key) {
        assertThat(driver.openIn(instance)).extracting(Task::getTaskDefinitionKey).containsExactly(key);
        return driver.openIn(instance).get(0);
    }

    private long id(String instance) {
        return Long.parseLong(key(instance).substring("巡查-".length()));
    }

    private String key(String instance) {
        return jdbc.sql("select business_key_ from act_hi_procinst where id_ = :id").param("id", instance).query(String.class).single();
    }

    private PatrolPeriod period(String instance) {
        return periods.last(id(instance)).orElseThrow();
    }
}
