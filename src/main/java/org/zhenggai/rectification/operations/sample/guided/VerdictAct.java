package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.EvidenceDesk;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceState;

/** A reviewer judges the pieces of a case that nobody judged yet; those whose file name stands under {@code flag} are doubted. */
@Component
class VerdictAct implements Act {

    private final EvidenceDesk desk;

    VerdictAct(EvidenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "verdict";
    }

    @Override
    public void play(JsonNode what) {
        String reviewer = what.path("by").asText();
        String number = what.path("case").asText();
        List<EvidencePiece> waiting = desk.read(reviewer, number).pieces().stream()
                .filter(piece -> piece.state() == EvidenceState.SUBMITTED).toList();
        for (EvidencePiece piece : waiting) {
            JsonNode doubt = what.path("flag").path(piece.fileName());
            desk.review(reviewer, number, piece.id(), doubt.isMissingNode() ? EvidenceState.ACCEPTED : EvidenceState.FLAGGED,
                    doubt.isMissingNode() ? null : doubt.asText());
        }
    }
}
