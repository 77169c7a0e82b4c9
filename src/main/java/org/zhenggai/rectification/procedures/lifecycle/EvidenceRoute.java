package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.proof.CaseRoute;
import org.zhenggai.rectification.casework.proof.FormPieces;
import org.zhenggai.rectification.ground.engine.Decisions;

/** Tells the checklist how a case is put right, and whether the programme it asks for is approved. */
@Component
class EvidenceRoute implements CaseRoute, FormPieces {

    private static final String TABLE = "remediation-route";

    private final Programmes programmes;
    private final Investigations investigations;
    private final Decisions decisions;

    EvidenceRoute(Programmes programmes, Investigations investigations, Decisions decisions) {
        this.programmes = programmes;
        this.investigations = investigations;
        this.decisions = decisions;
    }

    @Override
    public String of(long caseId) {
        return original(caseId).or(() -> programmes.route(caseId)).map(Route::name).orElse("");
    }

    @Override
    public String label(long caseId) {
        String route = programmes.route(caseId).map(Route::label).orElse("");
        return original(caseId).map(first -> route + "（原问题：" + first.label() + "）").orElse(route);
    }

    @Override
    public boolean legacy(long caseId) {
        return programmes.route(caseId).filter(Route.SUPPLEMENT_LEGACY::equals).isPresent();
    }

    @Override
    public Optional<LocalDate> approvedOn(long caseId) {
        return programmes.firstApproval(caseId);
    }

    /** What the route of a problem left from earlier inspections would be, had it been found today: its proofs are the same. */
    private Optional<Route> original(long caseId) {
        return legacy(caseId) ? investigations.current(caseId).filter(found -> found.originalType() != null).map(this::route)
                : Optional.empty();
    }

    private Route route(Investigation found) {
        return Route.valueOf((String) decisions.firstRow(TABLE, Map.of("problemType", found.originalType(),
                "fitsSpatialPlan", found.fitsSpatialPlan())).get("route"));
    }

    @Override
    public Map<String, Boolean> given(long caseId) {
        return Map.of("programme", programmes.current(caseId).filter(programme -> programme.approvedOn() != null).isPresent());
    }
}
