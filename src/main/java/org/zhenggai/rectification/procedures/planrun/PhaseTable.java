package org.zhenggai.rectification.procedures.planrun;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.Decisions;

/** What the table {@code plan-phase.dmn} says of a phase by its name, as published plans name them. */
@Component
class PhaseTable {

    private static final String TABLE = "plan-phase";

    /**
     * The work of a phase.
     *
     * @param kind      what its form asks for, e.g. {@code SUPERVISION}
     * @param organiser who organises and records it: {@code BUREAU} or {@code SUPERVISORS}
     */
    record Work(String kind, String organiser) {}

    private final Decisions decisions;

    PhaseTable(Decisions decisions) {
        this.decisions = decisions;
    }

    Work of(String phaseName) {
        Map<String, Object> row = decisions.firstRow(TABLE, Map.of("phaseName", phaseName));
        return new Work((String) row.get("kind"), (String) row.get("organiser"));
    }
}
