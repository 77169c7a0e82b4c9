package org.zhenggai.rectification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.PaperTables;

/** The decision tables, row by row. */
class DecisionTest {

    private static final DecisionTable ROUTE = PaperTables.ofProduct("remediation-route");
    private static final DecisionTable COLOUR = PaperTables.ofProduct("schedule-state");

    @ParameterizedTest
    @CsvSource({"UNAPPROVED_CONSTRUCTION, YES, REGULARIZE", "UNAPPROVED_CONSTRUCTION, NO, DEMOLISH_AND_RECLAIM",
            "UNAPPROVED_CONSTRUCTION, NOT_APPLICABLE, CASE_BY_CASE", "NON_GRAIN_BASIC_FARMLAND, NO, RESTORE_GRAIN",
            "NON_GRAIN_FARMLAND, YES, RECLAIM_FARMLAND", "UNLICENSED_MINING, NO, STOP_AND_RESTORE",
            "IRREGULAR_APPROVAL, NOT_APPLICABLE, AMEND_RULES", "LEGACY, NO, SUPPLEMENT_LEGACY", "OTHER, YES, CASE_BY_CASE"})
    void route(String type, String fits, String route) {
        assertThat(ROUTE.firstRow(Map.of("problemType", type, "fitsSpatialPlan", fits)))
                .containsEntry("route", route);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"DEADLINE_BOUND, 30, 0, ON_TRACK", "DEADLINE_BOUND, 11, 0, ON_TRACK",
            "DEADLINE_BOUND, 10, 0, YELLOW", "DEADLINE_BOUND, 4, 0, YELLOW", "DEADLINE_BOUND, 3, 0, RED", "DEADLINE_BOUND, 0, 0, RED",
            "DEADLINE_BOUND, 0, 1, OVERDUE", "DEADLINE_BOUND, 0, 60, OVERDUE", "ONGOING, 3, 0, ON_TRACK", "ONGOING, 0, 1, OVERDUE",
            "ONGOING, -, -, ON_TRACK"})
    void scheduleState(String category, Integer left, Integer overdue, String state) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", category);
        inputs.put("daysLeft", left);
        inputs.put("daysOverdue", overdue);
        assertThat(COLOUR.firstRow(inputs)).containsEntry("state", state);
    }

    /** Published plans name their phases as they like. */
    @ParameterizedTest
    @CsvSource({"动员部署, MOBILISATION, BUREAU", "动员部署阶段（9月）, MOBILISATION, BUREAU", "集中整改, CONCENTRATION, BUREAU",
            "督导检查, SUPERVISION, SUPERVISORS", "督查通报, SUPERVISION, SUPERVISORS", "检查验收, SUMMING_UP, SUPERVISORS",
            "总结验收, SUMMING_UP, SUPERVISORS", "自查自纠, OTHER, BUREAU", "巩固提升, OTHER, BUREAU"})
    void phaseOfAPlan(String name, String kind, String organiser) {
        assertThat(PaperTables.ofProduct("plan-phase").firstRow(Map.of("phaseName", name))).containsEntry("kind", kind)
                .containsEntry("organiser", organiser);
    }
}
