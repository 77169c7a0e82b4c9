package org.zhenggai.rectification.procedures.planrun;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** The phases of a plan and how they stand. */
@InModels
@Service("planPhases")
@Transactional(readOnly = true)
public class PlanPhases {

    /**
     * A phase with its dates, how it stands, and what was recorded; {@code record} is null until it is done.
     *
     * @param cases which cases were accepted in it and which not: as they stood when it was done, before as they stand now; empty while it
     *              has not begun
     */
    public record PhaseView(int position, String name, LocalDate startsOn, LocalDate endsOn, PhaseState state, PhaseRecord record,
            List<PhaseCase> cases) {}

    private final Plans plans;
    private final PlanRecords records;
    private final PhaseTable table;
    private final PhaseAcceptance acceptance;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    PlanPhases(Plans plans, PlanRecords records, PhaseTable table, WorkingCalendar calendar, Deadlines deadlines,
            PhaseAcceptance acceptance,
            Clock clock) {
        this.acceptance = acceptance;
        this.table = table;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.plans = plans;
        this.records = records;
        this.clock = clock;
    }

    /** In the plan's order; empty where the document names none. */
    public List<PhaseView> of(String planId) {
        Map<Integer, PhaseRecord> done = records.phases(planId).stream()
                .collect(Collectors.toMap(PhaseRecord::position, Function.identity()));
        return plans.phases(planId).stream().map(phase -> new PhaseView(phase.position(), phase.name(), phase.startsOn(),
                phase.endsOn(), state(phase, done.get(phase.position())), done.get(phase.position()),
                cases(planId, phase, done.get(phase.position())))).toList();
    }

    /** The same with the cases alone that the reader may see. */
    public List<PhaseView> of(String planId, Reader reader) {
        Set<Long> visible = acceptance.visible(planId, reader);
        return of(planId).stream().map(phase -> new PhaseView(phase.position(), phase.name(), phase.startsOn(), phase.endsOn(), phase
                .state(),
                phase.record(), phase.cases().stream().filter(one -> visible.contains(one.caseId())).toList())).toList();
    }

    /** The positions of the phases of a plan; the model takes each of them once. */
    @ModelFunction
    public List<String> positions(String planId) {
        return plans.phases(planId).stream().map(phase -> String.valueOf(phase.position())).toList();
    }

    /** What the process needs to know of a phase, by the names of its variables. */
    public Map<String, Object> arranged(String planId, String position) {
        Plans.Phase phase = plans.phases(planId).stream().filter(known -> String.valueOf(known.position()).equals(position)).findFirst()
                .orElseThrow();
        return Map.of("phaseName", phase.name(), "phaseStartsAt", Date.from(deadlines.startOfDay(phase.startsOn())),
                "phaseEndsAt", Date.from(calendar.endOfDay(phase.endsOn())), "phaseOrganiser", table.of(phase.name()).organiser());
    }

    /** What kind of work a phase is (plan-phase.dmn). */
    String kind(String planId, int position) {
        return plans.phases(planId).stream().filter(known -> known.position() == position).findFirst()
                .map(phase -> table.of(phase.name()).kind()).orElse(null);
    }

    private List<PhaseCase> cases(String planId, Plans.Phase phase, PhaseRecord record) {
        if (record != null) {
            return acceptance.recorded(planId, phase.position());
        }
        return state(phase, null) == PhaseState.NOT_STARTED ? List.of() : acceptance.now(planId, phase.position());
    }

    private PhaseState state(Plans.Phase phase, PhaseRecord record) {
        LocalDate today = LocalDate.now(clock);
        if (record != null) {
            return PhaseState.DONE;
        }
        if (today.isBefore(phase.startsOn())) {
            return PhaseState.NOT_STARTED;
        }
        return today.isAfter(phase.endsOn()) ? PhaseState.OVERDUE : PhaseState.RUNNING;
    }
}
