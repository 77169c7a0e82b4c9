package org.zhenggai.rectification.lifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.evidence.CaseRoute;
import org.zhenggai.rectification.evidence.FormPieces;

/** Tells the checklist how a case is put right, and whether the programme it asks for is approved. */
@Component
class EvidenceRoute implements CaseRoute, FormPieces {

    private final Programmes programmes;

    EvidenceRoute(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String of(long caseId) {
        return programmes.route(caseId).map(Route::name).orElse("");
    }

    @Override
    public String label(long caseId) {
        return programmes.route(caseId).map(Route::label).orElse("");
    }

    @Override
    public Map<String, Boolean> given(long caseId) {
        return Map.of("programme", programmes.current(caseId).filter(programme -> programme.approvedOn() != null).isPresent());
    }
}
