package org.zhenggai.rectification.procedures.planrun;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Plans;

/** The phases of a plan and how they stand. */
@Service
@Transactional(readOnly = true)
public class PlanPhases {

    /** A phase with its dates, how it stands, and what was recorded; {@code record} is null until it is done. */
    public record PhaseView(int position, String name, LocalDate startsOn, LocalDate endsOn, PhaseState state, PhaseRecord record) {
    }

    private final Plans plans;
    private final PlanRecords records;
    private final Clock clock;

    PlanPhases(Plans plans, PlanRecords records, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.clock = clock;
    }

    /** In the plan's order; empty where the document names none. */
    public List<PhaseView> of(String planId) {
        Map<Integer, PhaseRecord> done = records.phases(planId).stream()
                .collect(Collectors.toMap(PhaseRecord::position, Function.identity()));
        return plans.phases(planId).stream().map(phase -> new PhaseView(phase.position(), phase.name(), phase.startsOn(),
                phase.endsOn(), state(phase, done.get(phase.position())), done.get(phase.position()))).toList();
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
