package org.zhenggai.rectification.views.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.schedule.DayCount;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.support.AskedStatements;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A desk with more than it shows: the database orders it as a clerk would who reads every card, and is asked no oftener for it. */
@RectificationTest
class BigDeskTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String OFFICER = "development-zone.handler";
    private static final int CASES = 24;

    /** A task as the old desk ordered it, when it still read all of them. */
    private record Told(DutyTask task, DeskGroup group, boolean byLeader, LocalDate until) {}

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private WorkDesk desk;
    @Autowired
    private DeskSettings settings;
    @Autowired
    private DutyTasks duties;
    @Autowired
    private TaskService tasks;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void isOrderedAsAClerkWouldAndAskedForNoOftenerThanASmallOne() {
        int few = asked("police.handler");
        fill();
        Map<DeskGroup, List<String>> told = told();
        // on a Friday nothing is due in the week that is left
        assertThat(told.keySet()).contains(DeskGroup.URGED, DeskGroup.TODAY, DeskGroup.RETURNED, DeskGroup.LATER);
        WorkDesk.Open first = desk.open(OFFICER, null, null, 0);
        assertThat(first.groups()).allSatisfy(group -> assertThat(group.tasks()).isEqualTo(told.getOrDefault(group
                .group(), List.of()).size()));
        assertThat(first.total()).isEqualTo(told.values().stream().mapToInt(List::size).sum()).isEqualTo(duties.of(OFFICER).size());
        assertThat(first.cards()).extracting(DeskCard::taskId).containsExactlyElementsOf(told.values().stream().flatMap(ids -> ids.stream()
                .limit(settings.groupPage())).toList());
        told.forEach((group, ids) -> assertThat(pages(group, ids.size())).as(group.label()).containsExactlyElementsOf(ids));
        assertThat(told.get(DeskGroup.LATER).size()).as("more than are shown").isGreaterThan(settings.groupPage());
        assertThat(asked(OFFICER)).isEqualTo(few).isLessThanOrEqualTo(4); // order, tasks, facts, whose opinion is waited for
    }

    private int asked(String officer) {
        return AskedStatements.of(() -> desk.open(officer, null, null, 0)).stream().filter(sql -> !sql.startsWith("set ")).toList().size();
    }

    private List<String> pages(DeskGroup group, int size) {
        List<String> ids = new ArrayList<>();
        for (int page = 0; page * settings.groupPage() <= size; page++) {
            WorkDesk.Open open = desk.open(OFFICER, group, null, page);
            assertThat(open.total()).isEqualTo(size);
            open.cards().forEach(card -> ids.add(card.taskId()));
        }
        return ids;
    }

    /** Days around each border, some urged, some returned. */
    private void fill() {
        List<RectificationCase> cases = Stream.generate(() -> driver.register(List.of("development-zone"), List.of("natural-resources")))
                .limit(CASES).toList();
        LocalDate today = driver.today();
        List<LocalDate> days = Stream.of(today.minusDays(3), today, driver.workingDay(1).minusDays(1), driver.workingDay(1), endOfWeek(),
                endOfWeek().plusDays(1)).toList();
        for (int i = 0; i < days.size(); i++) {
            due(cases.get(i), days.get(i));
        }
        for (RectificationCase c : cases.subList(6, 8)) {
            driver.pass(c, "Task_Investigate", OFFICER, "Task_DraftProgramme", OFFICER);
            driver.back(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        }
        due(cases.get(8), endOfWeek());
        urge(cases.get(0), "natural-resources.supervisor");
        urge(cases.get(9), "district.leader");
        urge(cases.get(10), "district.leader");
        Task none = driver.open(cases.get(11)).get(0);
        none.setDueDate(null);
        tasks.saveTask(none);
    }

    private void due(RectificationCase c, LocalDate day) {
        Task task = driver.open(c).get(0);
        task.setDueDate(Date.from(day.atTime(23, 59, 59).atZone(ZONE).toInstant()));
        tasks.saveTask(task);
    }

    private void urge(RectificationCase c, String by) {
        assertThat(Http.as(port, by).post("/api/cases/" + c.caseNumber() + "/urgings",
                Map.of("text", "请抓紧核实。", "until", driver.workingDay(2).toString())).status()).isEqualTo(200);
    }

    private LocalDate endOfWeek() {
        return calendar.workingDayFrom(driver.today()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private Map<DeskGroup, List<String>> told() {
        return duties.of(OFFICER).stream().map(this::told).sorted(Comparator.comparing(Told::group).thenComparing(one -> !one.byLeader())
                .thenComparing(Told::until, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(one -> one.task().created())
                .thenComparing(one -> one.task().id())).collect(Collectors.groupingBy(Told::group, TreeMap::new, Collectors.mapping(
                        one -> one.task().id(), Collectors.toList())));
    }

    private Told told(DutyTask task) {
        List<Map<String, Object>> urged = jdbc.sql("select by_leader, until from waiting_urging where task_id = :id").param("id", task.id())
                .query().listOfRows();
        LocalDate asked = urged.isEmpty() ? null : ((java.sql.Date) urged.get(0).get("until")).toLocalDate();
        LocalDate until = asked == null || task.due() != null && task.due().isBefore(asked) ? task.due() : asked;
        return new Told(task, group(task, asked), !urged.isEmpty() && (boolean) urged.get(0).get("by_leader"), until);
    }

    private DeskGroup group(DutyTask task, LocalDate urged) {
        if (urged != null) {
            return DeskGroup.URGED;
        }
        if (task.due() != null && DayCount.LEFT.on(calendar, task.due(), driver.today()) == 0) {
            return DeskGroup.TODAY;
        }
        if (returned(task)) {
            return DeskGroup.RETURNED;
        }
        return task.due() != null && !task.due().isAfter(endOfWeek()) ? DeskGroup.WEEK : DeskGroup.LATER;
    }

    private boolean returned(DutyTask task) {
        return Stage.submittedBy(task.key()).filter(stage -> jdbc.sql("""
                select coalesce((select max(round) from submission where case_id = :case and stage = :stage)
                  = (select max(round) from review where case_id = :case and stage = :stage and conclusion = 'RETURN'), false)""")
                .param("case", task.caseId()).param("stage", stage.name()).query(Boolean.class).single()).isPresent();
    }
}
