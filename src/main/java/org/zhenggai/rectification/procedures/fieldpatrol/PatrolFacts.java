package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.ProblemType;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the forms of a patrol show: the period, its grids, what was found, and the order as it stands. */
@Component
class PatrolFacts implements TaskFacts {

    private final PatrolStore store;
    private final PeriodStore periods;
    private final PatrolSettings settings;
    private final Organization organization;

    PatrolFacts(PatrolStore store, PeriodStore periods, PatrolSettings settings, Organization organization) {
        this.store = store;
        this.periods = periods;
        this.settings = settings;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(FieldPatrolProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("patrolText", "periodText", "stateText", "returnText", "grids", "gridOptions", "gridRows", "hasFinds", "findRows",
                "cadences", "cadence", "newGrids");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Patrol patrol = store.get(task.subjectKey());
        PatrolPeriod period = periods.last(patrol.id()).orElseThrow();
        List<GridRound> rounds = periods.rounds(period.id());
        List<PatrolFind> finds = periods.finds(period.id());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("patrolText", patrol.key() + "　" + organization.unitName(patrol.unitId()));
        facts.put("periodText", "第" + period.number() + "期（" + settings.cadence(patrol.cadence()).label() + "），" + Wording.date(period
                .beginsOn()) + "至" + Wording.date(period.endsOn()));
        facts.put("stateText", state(period));
        facts.put("returnText", period.state() == PeriodState.RETURNED
                ? Markdown.of("**退回补巡** %s（%s，请于%s前补登）\n\n", period.comment(), organization.nameOf(period.signedBy()), Wording.date(period
                        .recordUntil()))
                : "");
        facts.put("grids", rounds.stream().map(PatrolFacts::asked).toList());
        facts.put("gridOptions", rounds.stream().map(round -> Map.of("value", round.grid(), "label", round.grid())).toList());
        facts.put("gridRows", rounds.stream().map(PatrolFacts::told).toList());
        facts.put("hasFinds", !finds.isEmpty());
        facts.put("findRows", finds.stream().map(PatrolFacts::told).toList());
        facts.put("cadences", settings.options());
        facts.put("cadence", patrol.cadence());
        facts.put("newGrids", store.grids(patrol.id()).stream().map(GridRows::row).toList());
        return facts;
    }

    private String state(PatrolPeriod period) {
        return period.state().label() + (period.recordedBy() == null ? ""
                : "，" + organization.nameOf(period.recordedBy()) + "于" + Wording.date(period.recordedOn()) + "登记")
                + (period.missedOn() == null || period.state() != PeriodState.RECORDED ? "" : "（逾期补登）");
    }

    private static Map<String, Object> asked(GridRound round) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("grid", round.grid(), "chief", round.chief(), "extent", round.extent()));
        if (round.patrolledOn() != null) {
            row.put("patrolledOn", round.patrolledOn().toString());
        }
        row.put("note", Objects.requireNonNullElse(round.note(), ""));
        return row;
    }

    private static Map<String, Object> told(GridRound round) {
        return Map.of("grid", round.grid(), "chief", round.chief(), "patrolledOn", day(round.patrolledOn()), "note", Objects
                .requireNonNullElse(round.note(), ""));
    }

    private static Map<String, Object> told(PatrolFind find) {
        return Map.of("grid", find.grid(), "place", find.place(), "problemType", ProblemType.label(find.problemType()), "description", find
                .description(), "area", Wording.mu(find.areaMu()), "handled", find.handled(), "problemKey", Objects.requireNonNullElse(find
                        .problemKey(), ""));
    }

    private static String day(LocalDate day) {
        return day == null ? "没有巡查" : Wording.date(day);
    }
}
