package org.zhenggai.rectification.procedures.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PaperCase;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.PaperTables;
import org.zhenggai.rectification.ground.organization.Offices;

/** escalation-ladder.dmn and independent-causes.dmn, row by row and on both sides of each number. */
class LadderTableTest {

    private static final DecisionTable TABLE = PaperTables.ofProduct(CaseCheck.LADDER);
    private static final DecisionTable CAUSES = PaperTables.ofProduct("independent-causes");

    /** A case about which nothing is to be said; each test changes what its row looks at. */
    static Map<String, Object> calm(String category) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("category", category);
        facts.put("held", false);
        facts.put("waitsForReviewer", false);
        facts.put("reviewerDaysOverdue", 0);
        facts.put("extensionPending", false);
        facts.put("daysLeft", LadderFacts.NEVER);
        facts.put("daysOverdue", 0);
        facts.put("behindSchedule", false);
        facts.put("yellowLetters", 0);
        facts.put("notices", 0);
        facts.put("daysAfterInterview", -1);
        facts.put("missedRunning", 0);
        facts.put("milestonesMissed", 0);
        facts.put("reportsMissed", 0);
        return facts;
    }

    private LadderRow row(String category, String changes) {
        Map<String, Object> facts = calm(category);
        for (String change : changes.isEmpty() ? new String[0] : changes.split(" ")) {
            String[] pair = change.split("=");
            facts.put(pair[0], pair[1].matches("-?\\d+") ? (Object) Integer.valueOf(pair[1]) : (Object) Boolean.valueOf(pair[1]));
        }
        return CaseCheck.row(TABLE, facts);
    }

    @ParameterizedTest
    @CsvSource({
            "'', 13, NONE, NONE",
            "daysLeft=31, 13, NONE, NONE", "daysLeft=30, 9, L0, SELF_CHECK_REMINDER", "daysLeft=21, 9, L0, SELF_CHECK_REMINDER",
            "daysLeft=20, 8, L1, GREEN_LETTER", "daysLeft=11, 8, L1, GREEN_LETTER", "daysLeft=10, 7, L2, YELLOW_LETTER",
            "daysLeft=4, 7, L2, YELLOW_LETTER", "daysLeft=3, 6, L2, RED_WARNING", "daysLeft=0, 6, L2, RED_WARNING",
            "daysLeft=0 daysOverdue=1, 4, L3, SUPERVISION_LETTER", "daysLeft=0 daysOverdue=14, 4, L3, SUPERVISION_LETTER",
            "daysLeft=0 daysOverdue=15, 3, L4, PUBLIC_CRITICISM", "daysLeft=0 daysOverdue=29, 3, L4, PUBLIC_CRITICISM",
            "daysLeft=0 daysOverdue=30, 2, L5, INTERVIEW", "daysLeft=0 daysOverdue=59, 2, L5, INTERVIEW",
            "daysLeft=0 daysOverdue=60, 1, L6, LISTING_OR_ACCOUNTABILITY", "notices=1, 13, NONE, NONE", "notices=2, 2, L5, INTERVIEW",
            "daysAfterInterview=30, 13, NONE, NONE", "daysAfterInterview=31, 1, L6, LISTING_OR_ACCOUNTABILITY",
            "yellowLetters=1, 13, NONE, NONE", "yellowLetters=2, 5, L3, SPECIAL_SUPERVISION", "behindSchedule=true, 7, L2, YELLOW_LETTER",
            "daysLeft=0 daysOverdue=60 extensionPending=true, 4, L3, SUPERVISION_LETTER", "notices=2 extensionPending=true, 13, NONE, NONE",
            "daysLeft=0 daysOverdue=60 held=true, 暂停, NONE, PAUSE", "daysLeft=2 waitsForReviewer=true, 待审, NONE, PAUSE",
            "daysLeft=2 waitsForReviewer=true reviewerDaysOverdue=1, 催办, L2, REVIEWER_URGE"})
    void deadlineBound(String facts, String rule, String level, String instrument) {
        check(row("DEADLINE_BOUND", facts), rule, level, instrument);
    }

    @ParameterizedTest
    @CsvSource({
            "'', 13, NONE, NONE", "daysLeft=3, 13, NONE, NONE", "daysLeft=0 daysOverdue=1, 13, NONE, NONE",
            "daysLeft=0 daysOverdue=2, 10.4, L3, SUPERVISION_LETTER", "daysLeft=0 daysOverdue=29, 10.4, L3, SUPERVISION_LETTER",
            "daysLeft=0 daysOverdue=30, 10.3, L4, PUBLIC_CRITICISM", "daysLeft=0 daysOverdue=60, 10.2, L5, INTERVIEW",
            "daysLeft=0 daysOverdue=120, 10.1, L6, LISTING_OR_ACCOUNTABILITY", "notices=2, 10.2, L5, INTERVIEW",
            "daysAfterInterview=31, 10.1, L6, LISTING_OR_ACCOUNTABILITY", "missedRunning=2 milestonesMissed=2, 11, L5, INTERVIEW",
            "missedRunning=2 milestonesMissed=2 extensionPending=true, 12, L2, YELLOW_LETTER",
            "missedRunning=1 milestonesMissed=1, 12, L2, YELLOW_LETTER", "reportsMissed=1, 13, NONE, NONE",
            "reportsMissed=2, 12, L2, YELLOW_LETTER", "yellowLetters=2, 5, L3, SPECIAL_SUPERVISION", "held=true, 暂停, NONE, PAUSE"})
    void ongoing(String facts, String rule, String level, String instrument) {
        check(row("ONGOING", facts), rule, level, instrument);
    }

    @Test
    void reasonNamesTheDaysCounted() {
        assertThat(row("DEADLINE_BOUND", "daysLeft=7").reason()).isEqualTo("距整改期限7个工作日");
    }

    @Test
    void tableSaysWhereItsAnswerCanChange() {
        assertThat(TABLE.turns("daysLeft")).containsExactly(4, 11, 21, 31);
        assertThat(TABLE.turns("daysOverdue")).containsExactly(1, 2, 15, 30, 60, 120);
    }

    @ParameterizedTest
    @CsvSource({"CRIME, 0, 0, REFER_POLICE", "DISCIPLINE, 0, 0, REFER_DISCIPLINE",
            "SHAM, 0, 0, REFER_DISCIPLINE ESCALATE BAR_EXTENSION UNDO_CLOSURE", "NEWLY_FOUND, 9.99, 4.99, ''",
            "NEWLY_FOUND, 10, 0, ESCALATE", "NEWLY_FOUND, 20, 5, ESCALATE", "DIFFICULT, 0, 0, ESCALATE", "RELAPSE, 0, 0, ESCALATE"})
    void independentCauses(String cause, double farmland, double basic, String actions) {
        List<Object> hit = CAUSES.rows(Map.of("cause", cause, "farmlandMu", farmland, "basicFarmlandMu", basic))
                .stream().map(row -> row.get("action")).toList();
        assertThat(hit).containsExactlyInAnyOrderElementsOf(actions.isEmpty() ? Set.of() : List.of(actions.split(" ")));
    }

    /** A row that names what nobody knows would fail on the morning it is issued. */
    @Test
    void everyRowNamesWhatThereIsAndHasALineAbove() throws NoSuchMethodException {
        CaseUnits units = mock(CaseUnits.class);
        Offices offices = mock(Offices.class, RETURNS_DEEP_STUBS);
        when(units.lead(anyLong())).thenReturn("shanmen");
        when(units.supervising(anyString())).thenReturn(List.of("agriculture"));
        when(offices.ofCase(anyLong()).unit(any())).thenReturn("district");
        Addressees addressees = new Addressees(units, offices);
        RectificationCase c = PaperCase.of(Category.ONGOING, null, ProcessState.LONG_TERM, LocalDate.of(2024, 1, 2));
        Set<String> rules = new TreeSet<>();
        for (Rule rule : Dmn.readModelFromStream(new ByteArrayInputStream(PaperTables.file(CaseCheck.LADDER).getBytes(
                StandardCharsets.UTF_8))).getModelElementsByType(Rule.class)) {
            List<String> out = rule.getOutputEntries().stream().map(entry -> entry.getTextContent().strip().replace("\"", "")).toList();
            rules.add(out.get(0));
            assertThat(out.get(1)).as("level of %s", rule.getId()).matches("NONE|L[0-6]");
            assertThatCode(() -> WhatIf.label(out.get(2))).as("instrument of %s", rule.getId()).doesNotThrowAnyException();
            assertThatCode(() -> addressees.of(c, out.get(3).isEmpty() ? List.of() : List.of(out.get(3).split(","))))
                    .as("addressees of %s", rule.getId()).doesNotThrowAnyException();
        }
        Set<String> tested = new TreeSet<>();
        for (String test : List.of("deadlineBound", "ongoing")) {
            for (String line : LadderTableTest.class.getDeclaredMethod(test, String.class, String.class, String.class, String.class)
                    .getAnnotation(CsvSource.class).value()) {
                tested.add(line.split(",")[1].strip());
            }
        }
        assertThat(tested).as("rules (first output) that a line of deadlineBound or ongoing reaches").isEqualTo(rules);
    }

    private static void check(LadderRow row, String rule, String level, String instrument) {
        assertThat(List.of(row.rule(), row.level(), row.instrument())).containsExactly(rule, level, instrument);
    }
}
