package org.zhenggai.rectification.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.calendar.WorkingCalendar;
import org.zhenggai.rectification.finding.CaseSchedule;
import org.zhenggai.rectification.finding.Cases;
import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.ProcessState;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.ScheduleState;
import org.zhenggai.rectification.finding.StepLimits;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Each number of the dashboard against a count of its own over the cases, and against the list it opens, for three users. */
@RectificationTest
class DashboardFiguresTest {

    private static final Object LOCK = new Object();
    private static final Map<String, Http> SESSIONS = new HashMap<>();
    private static boolean prepared;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseSchedule schedule;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private StepLimits limits;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    /** Something to count: an overdue case, one close to its date, one on hold, one at a reviewer who is late. */
    @BeforeEach
    void life() {
        synchronized (LOCK) {
            if (!prepared) {
                prepared = true;
                driver.register(Category.DEADLINE_BOUND, driver.today().plusDays(4), List.of("shanmen"), List.of("natural-resources"));
                RectificationCase reviewed = driver.register(List.of("shanmen"), List.of("natural-resources", "agriculture"));
                driver.pass(reviewed, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler");
                driver.register(Category.ONGOING, null, List.of("shiling"), List.of("agriculture"));
                driver.workingDaysPass(8);
                for (int days : new int[] {1, 3, 4, 9, 10, 11, 14, 20, 30, 31}) {
                    driver.register(Category.DEADLINE_BOUND, driver.workingDay(days), List.of("shanmen"), List.of("agriculture"));
                }
                driver.register(Category.ONGOING, driver.workingDay(2), List.of("chengdong"), List.of("natural-resources"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void everyNumberEqualsACountOfItsOwn(String user) {
        List<RectificationCase> seen = seen(user);
        assertThat(seen).isNotEmpty();
        JsonNode summary = get(user, "summary");
        assertThat(summary.path("total").path("count").asLong()).isEqualTo(seen.size());
        assertThat(summary.path("open").path("count").asLong()).isEqualTo(count(seen, c -> c.endedOn() == null));
        for (Category category : Category.values()) {
            assertThat(figure(summary, "categories", category.name())).isEqualTo(count(seen, c -> c.category() == category));
        }
        for (ProcessState state : ProcessState.values()) {
            if (state != ProcessState.REPLACED) {
                assertThat(figure(summary, "processStates", state.name())).isEqualTo(count(seen, c -> c.processState() == state));
            }
        }
        for (ScheduleState state : ScheduleState.values()) {
            assertThat(figure(summary, "scheduleStates", state.name())).as(state.name())
                    .isEqualTo(count(seen, c -> schedule.of(c) == state));
        }
        assertThat(figure(summary, "deadlines", "OVERDUE")).isEqualTo(count(seen, c -> schedule.of(c) == ScheduleState.OVERDUE));
        for (int within : new int[] {3, 10, 30}) {
            assertThat(figure(summary, "deadlines", "WITHIN_" + within)).as("within " + within).isEqualTo(count(seen, c -> c.endedOn() == null
                    && !c.held() && c.dueDate() != null && schedule.daysOverdue(c.dueDate()) == 0
                    && schedule.daysLeft(c.dueDate()) <= within));
        }
        Map<Long, String> levels = new HashMap<>();
        jdbc.sql("select case_id, level from escalation where issued_on is not null and ended_on is null")
                .query(row -> {
                    levels.merge(row.getLong(1), row.getString(2), (a, b) -> a.compareTo(b) > 0 ? a : b);
                });
        for (int level = 0; level <= 6; level++) {
            String name = "L" + level;
            assertThat(figure(summary, "levels", name)).as(name).isEqualTo(count(seen, c -> name.equals(levels.get(c.id()))));
        }
        BigDecimal found = seen.stream().filter(c -> c.processState() != ProcessState.WITHDRAWN && c.areaMu() != null)
                .map(RectificationCase::areaMu).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(summary.path("found").path("areaMu").decimalValue()).isEqualByComparingTo(found);
        BigDecimal rectified = seen.stream().filter(c -> c.processState() == ProcessState.CLOSED && c.basicFarmlandMu() != null)
                .map(RectificationCase::basicFarmlandMu).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(summary.path("rectified").path("basicFarmlandMu").decimalValue()).isEqualByComparingTo(rectified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void unitsDelaysAndBurnDownEqualCountsOfTheirOwn(String user) {
        List<RectificationCase> seen = seen(user);
        for (JsonNode row : get(user, "townships").path("rows")) {
            List<RectificationCase> led = seen.stream().filter(c -> units(c, "LEAD").contains(row.path("unit").asText())).toList();
            unit(row, led);
        }
        assertThat(sum(get(user, "townships").path("rows"), "total")).isEqualTo(seen.size());
        for (JsonNode row : get(user, "supervising-units").path("rows")) {
            unit(row, seen.stream().filter(c -> units(c, "SUPERVISING").contains(row.path("unit").asText())).toList());
        }
        JsonNode delays = get(user, "delays");
        delays.path("reviewers").forEach(step -> {
            ProcessState state = ProcessState.valueOf(step.path("code").asText());
            int limit = limits.limits().get(state.reviewLimit().orElseThrow());
            assertThat(step.path("waiting").path("count").asLong()).isEqualTo(count(seen, c -> c.processState() == state));
            assertThat(step.path("late").path("count").asLong()).as(state.name()).isEqualTo(count(seen, c -> c.processState() == state
                    && !c.held() && calendar.workingDaysAfterUntil(calendar.plusWorkingDays(c.stateSince(), limit), today()) > 0));
        });
        delays.path("units").forEach(step -> assertThat(step.path("late").path("count").asLong()).isEqualTo(count(seen,
                c -> c.processState().name().equals(step.path("code").asText()) && !c.held()
                        && (c.behind() || schedule.of(c) == ScheduleState.OVERDUE))));
        JsonNode points = get(user, "burn-down");
        assertThat(points.size()).isGreaterThan(2);
        points.forEach(point -> {
            LocalDate day = LocalDate.parse(point.path("day").asText());
            assertThat(point.path("planned").path("count").asLong()).as("planned " + day).isEqualTo(count(seen,
                    c -> !c.registeredOn().isAfter(day) && (c.originalDueDate() == null || c.originalDueDate().isAfter(day))));
            if (!day.isAfter(today())) {
                assertThat(point.path("actual").path("count").asLong()).as("open " + day).isEqualTo(count(seen,
                        c -> !c.registeredOn().isAfter(day) && (c.endedOn() == null || c.endedOn().isAfter(day))));
            }
        });
        assertThat(get(user, "wall-chart?size=200").size()).isEqualTo(Math.min(200, seen.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void everyNumberOpensJustItsList(String user) {
        List<JsonNode> figures = new ArrayList<>();
        for (String view : List.of("summary", "townships", "supervising-units", "delays", "burn-down")) {
            collect(get(user, view), figures);
        }
        assertThat(figures).hasSizeGreaterThan(40);
        // the same list is asked once; of many points of the burn-down every fifth
        Map<String, Long> lists = new HashMap<>();
        figures.forEach(figure -> lists.put(parameters(figure.path("list")), figure.path("count").asLong()));
        lists.entrySet().stream().filter(list -> !list.getKey().contains("On=") || list.getKey().hashCode() % 5 == 0).forEach(list ->
                assertThat(ask(user, "/api/ledger?size=1&" + list.getKey()).path("total").asLong()).as(list.getKey())
                        .isEqualTo(list.getValue()));
    }

    @Test
    void filtersNarrowEveryViewAndAreCheckedInChinese() {
        JsonNode all = get("district.leader", "summary?plan=tiedong-2023");
        assertThat(all.path("total").path("count").asInt()).isEqualTo(16);
        assertThat(get("district.leader", "summary?plan=tiedong-2023&unit=" + encoded("山门镇政府")).path("total").path("count").asInt())
                .isEqualTo(5);
        assertThat(get("district.leader", "summary?plan=tiedong-2023&category=ONGOING").path("total").path("count").asInt()).isEqualTo(10);
        assertThat(get("district.leader", "summary?year=1999").path("total").path("count").asInt()).isZero();
        assertThat(get("district.leader", "burn-down?year=1999").size()).isZero();
        for (String wrong : List.of("summary?year=23", "delays?category=X", "townships?unit=" + encoded("没有的单位"), "wall-chart?size=0",
                "workbook?year=x")) {
            Http.Answer answer = Http.as(port, "district.leader").get("/api/dashboard/" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).containsPattern("[\\u4e00-\\u9fa5]{3}");
        }
    }

    @Test
    void administratorsSeeNothingAndNobodyIsRefused() {
        assertThat(Http.anonymous(port).get("/api/dashboard/summary").status()).isEqualTo(401);
        for (String admin : List.of("admin.system", "admin.security", "admin.audit")) {
            SESSIONS.put(port + admin, Http.as(port, admin)); // administrators have no Tasklist to log in to
            assertThat(get(admin, "summary").path("total").path("count").asInt()).as(admin).isZero();
            assertThat(get(admin, "wall-chart").size()).isZero();
            assertThat(get(admin, "frame").path("plans").size()).isZero();
        }
        assertThat(get("shanmen.lead", "frame").path("reader").asText()).isEqualTo("山门镇");
        assertThat(get("shanmen.lead", "frame").path("bureau").asBoolean()).isFalse();
        assertThat(get("natural-resources.reviewer", "frame").path("bureau").asBoolean()).isTrue();
        Http.Answer workbook = Http.as(port, "district.leader").get("/api/dashboard/workbook?plan=tiedong-2023");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.text()).startsWith("PK");
    }

    private void unit(JsonNode row, List<RectificationCase> of) {
        String name = row.path("unit").asText();
        assertThat(row.path("total").path("count").asLong()).as(name).isEqualTo(of.size());
        assertThat(row.path("open").path("count").asLong()).as(name).isEqualTo(count(of, c -> c.endedOn() == null));
        assertThat(row.path("closed").path("count").asLong()).as(name).isEqualTo(count(of, c -> c.processState() == ProcessState.CLOSED));
        for (ScheduleState state : List.of(ScheduleState.OVERDUE, ScheduleState.RED, ScheduleState.YELLOW)) {
            assertThat(row.path(state.name().toLowerCase()).path("count").asLong()).as(name + state)
                    .isEqualTo(count(of, c -> schedule.of(c) == state));
        }
    }

    /** The cases the user's unit is concerned with, all for the district; read one by one from the case's own table. */
    private List<RectificationCase> seen(String user) {
        String unit = user.split("\\.")[0];
        return jdbc.sql("select id from rectification_case").query(Long.class).list().stream().map(cases::get)
                .filter(c -> c.processState() != ProcessState.REPLACED)
                .filter(c -> unit.equals("district") || units(c, "%").contains(unit)).toList();
    }

    private List<String> units(RectificationCase c, String role) {
        return jdbc.sql("select unit_id from case_unit where case_id = ? and role like ?").params(c.id(), role).query(String.class).list();
    }

    private static long count(List<RectificationCase> cases, Predicate<RectificationCase> which) {
        return cases.stream().filter(which).count();
    }

    private static long figure(JsonNode summary, String group, String code) {
        for (JsonNode figure : summary.path(group)) {
            if (figure.path("code").asText().equals(code)) {
                return figure.path("count").asLong();
            }
        }
        throw new AssertionError("no " + code + " in " + group);
    }

    private static long sum(JsonNode rows, String figure) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += row.path(figure).path("count").asLong();
        }
        return sum;
    }

    private static void collect(JsonNode node, List<JsonNode> figures) {
        if (node.has("list") && node.has("count")) {
            figures.add(node);
        } else {
            node.forEach(child -> collect(child, figures));
        }
    }

    private static String parameters(JsonNode list) {
        List<String> pairs = new ArrayList<>();
        list.properties().forEach(pair -> pairs.add(pair.getKey() + "=" + encoded(pair.getValue().asText())));
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private JsonNode get(String user, String view) {
        return ask(user, "/api/dashboard/" + view);
    }

    private JsonNode ask(String user, String path) {
        // a session, for checking a password costs more than the answer
        Http.Answer answer = SESSIONS.computeIfAbsent(port + user, key -> Http.session(port, user)).get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }
}
