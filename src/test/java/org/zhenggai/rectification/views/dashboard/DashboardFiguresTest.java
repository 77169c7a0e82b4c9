package org.zhenggai.rectification.views.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.support.RectificationTest;

/** Each number of the dashboard against a count of its own over the cases' own tables, for three users. */
@RectificationTest
class DashboardFiguresTest extends DashboardScene {

    @BeforeEach
    void life() {
        casesOfLongStanding();
    }

    private OwnCount own(String user) {
        OwnCount own = new OwnCount(user, jdbc, cases, colours);
        assertThat(own.all()).isGreaterThan(10);
        return own;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void everyTotalEqualsACountOfItsOwn(String user) {
        OwnCount own = own(user);
        JsonNode summary = get(user, "summary");
        Map<String, Long> expected = new LinkedHashMap<>();
        expected.put("total", own.all());
        expected.put("open", own.of(c -> c.endedOn() == null));
        expected.put("unmeasured", own.of(c -> c.processState() != ProcessState.WITHDRAWN && c.areaMu() == null));
        for (Category category : Category.values()) {
            expected.put("categories " + category, own.of(c -> c.category() == category));
        }
        for (ProcessState state : ProcessState.values()) {
            if (state != ProcessState.REPLACED) {
                expected.put("processStates " + state, own.of(c -> c.processState() == state));
            }
        }
        for (ScheduleState state : ScheduleState.values()) {
            expected.put("scheduleStates " + state, own.in(state));
        }
        expected.put("deadlines OVERDUE", own.in(ScheduleState.OVERDUE));
        for (int within : new int[] {3, 10, 30}) {
            expected.put("deadlines WITHIN_" + within, own.dueWithin(within));
        }
        for (int level = 0; level <= 6; level++) {
            expected.put("levels L" + level, own.at("L" + level));
        }
        for (int level = 3; level <= 6; level++) {
            expected.put("awaiting L" + level, own.awaiting("L" + level));
        }
        expected.put("found", own.of(c -> c.processState() != ProcessState.WITHDRAWN));
        expected.put("rectified", own.of(c -> c.processState() == ProcessState.CLOSED));
        assertThat(told(summary)).as("each number of the answer, and none besides").containsExactlyInAnyOrderEntriesOf(expected);
        areas(summary.path("found"), own, c -> c.processState() != ProcessState.WITHDRAWN);
        areas(summary.path("rectified"), own, c -> c.processState() == ProcessState.CLOSED);
        List<String> present = List.of("deadlines OVERDUE", "deadlines WITHIN_3", "deadlines WITHIN_10", "deadlines WITHIN_30",
                "processStates CLOSED", "processStates REVIEWING_PROGRAMME", "categories ONGOING");
        assertThat(expected).as("something to count").doesNotContainEntry("scheduleStates ON_TRACK", 0L)
                .satisfies(all -> assertThat(present).allSatisfy(name -> assertThat(all.get(name)).as(name).isPositive()))
                .satisfies(all -> assertThat(all.entrySet()).anyMatch(one -> one.getKey().startsWith("levels") && one.getValue() > 0));
    }

    private static void areas(JsonNode areas, OwnCount own, Predicate<RectificationCase> which) {
        assertThat(areas.path("areaMu").decimalValue()).isEqualByComparingTo(own.mu(which, RectificationCase::areaMu)).isPositive();
        assertThat(areas.path("farmlandMu").decimalValue()).isEqualByComparingTo(own.mu(which, RectificationCase::farmlandMu));
        assertThat(areas.path("basicFarmlandMu").decimalValue()).isEqualByComparingTo(own.mu(which, RectificationCase::basicFarmlandMu))
                .isPositive();
    }

    /** Every figure of the summary by where it stands. */
    private static Map<String, Long> told(JsonNode summary) {
        Map<String, Long> told = new LinkedHashMap<>();
        summary.properties().forEach(part -> {
            JsonNode node = part.getValue();
            if (node.isArray()) {
                node.forEach(figure -> told.put(part.getKey() + " " + figure.path("code").asText(), figure.path("count").asLong()));
            } else if (node.has("count") || node.has("cases")) {
                told.put(part.getKey(), (node.has("cases") ? node.path("cases") : node).path("count").asLong());
            }
        });
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void unitsEqualCountsOfTheirOwn(String user) {
        OwnCount own = own(user);
        table(get(user, "townships"), own.leaders(), own::led);
        table(get(user, "supervising-units"), own.supervisors(), own::supervised);
    }

    private static void table(JsonNode table, Set<String> units, Function<String, OwnCount> of) {
        assertThat(table.path("units").asInt()).isEqualTo(units.size());
        assertThat(table.path("rows")).extracting(row -> row.path("unit").asText()).containsExactlyInAnyOrderElementsOf(units);
        for (JsonNode row : table.path("rows")) {
            String name = row.path("unit").asText();
            OwnCount own = of.apply(name);
            Map<String, Long> expected = Map.of("total", own.all(), "open", own.of(c -> c.endedOn() == null),
                    "closed", own.of(c -> c.processState() == ProcessState.CLOSED), "overdue", own.in(ScheduleState.OVERDUE),
                    "red", own.in(ScheduleState.RED), "yellow", own.in(ScheduleState.YELLOW));
            expected.forEach((field, count) -> assertThat(row.path(field).path("count").asLong()).as(name + " " + field).isEqualTo(count));
            assertThat(row.path("areaMu").decimalValue()).as(name).isEqualByComparingTo(own.mu(c -> true, RectificationCase::areaMu));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void delaysAndBurnDownEqualCountsOfTheirOwn(String user) {
        OwnCount own = own(user);
        JsonNode delays = get(user, "delays");
        Set<ProcessState> told = new HashSet<>();
        for (String side : List.of("reviewers", "units")) {
            for (JsonNode step : delays.path(side)) {
                ProcessState state = ProcessState.valueOf(step.path("code").asText());
                told.add(state);
                boolean review = side.equals("reviewers");
                assertThat(state.reviewLimit().isPresent()).as(state + " apart").isEqualTo(review);
                assertThat(step.path("waiting").path("count").asLong()).as(state + " waiting")
                        .isEqualTo(own.of(c -> c.processState() == state));
                assertThat(step.path("longestWait").isNull() ? null : step.path("longestWait").asInt()).as(state + " longest")
                        .isEqualTo(own.cases().stream().filter(c -> c.processState() == state && !c.held())
                                .map(c -> calendar.workingDaysAfterUntil(c.stateSince(), today())).max(Integer::compare).orElse(null));
                long late = step.path("late").path("count").asLong();
                if (review) {
                    int limit = limits.limits().get(state.reviewLimit().orElseThrow());
                    assertThat(step.path("limit").asInt()).isEqualTo(limit);
                    assertThat(late).as(state + " late").isEqualTo(own.of(c -> c.processState() == state && !c.held()
                            && calendar.workingDaysAfterUntil(calendar.plusWorkingDays(c.stateSince(), limit), today()) > 0));
                } else {
                    assertThat(late).as(state + " late").isEqualTo(own.of(c -> c.processState() == state && !c.held()
                            && (c.behind() || own.overdue(c))));
                }
            }
        }
        assertThat(told).as("a step for each state in which open cases are")
                .isEqualTo(own.cases().stream().map(RectificationCase::processState)
                        .filter(state -> !state.ended() && state != ProcessState.NOT_STARTED).collect(Collectors.toSet()));
        JsonNode points = get(user, "burn-down");
        assertThat(points).extracting(point -> point.path("day").asText()).hasSizeGreaterThan(2).contains(today().toString());
        points.forEach(point -> {
            LocalDate day = LocalDate.parse(point.path("day").asText());
            assertThat(point.path("planned").path("count").asLong()).as("planned " + day)
                    .isEqualTo(own.of(c -> OwnCount.plannedOn(c, day)));
            assertThat(point.path("actual").isNull()).as("nothing is known of " + day).isEqualTo(day.isAfter(today()));
            if (!day.isAfter(today())) {
                assertThat(point.path("actual").path("count").asLong()).as("open " + day).isEqualTo(own.of(c -> OwnCount.openOn(c, day)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void everyBarOfTheWallChartIsItsCase(String user) {
        OwnCount own = own(user);
        Map<String, JsonNode> bars = new HashMap<>();
        for (int page = 0; bars.size() == page * 200; page++) {
            get(user, "wall-chart?size=200&page=" + page).forEach(bar -> bars.put(bar.path("caseNumber").asText(), bar));
        }
        assertThat(bars).hasSize((int) own.all());
        WallFacts facts = new WallFacts(jdbc);
        own.cases().forEach(c -> {
            JsonNode bar = bars.get(c.caseNumber());
            assertThat(bar).as(c.caseNumber()).isNotNull();
            assertThat(WallFacts.of(bar)).as(c.caseNumber()).isEqualTo(facts.of(c, colours.of(c.standing(), c.dueDate()).state()));
        });
        assertThat(facts.seen(own.cases())).as("something to draw").contains("milestone", "hold").contains(user.startsWith("agriculture")
                ? "milestone" : "extension");
    }
}
