package org.zhenggai.rectification.casework.proof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceType;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.evidence.Resemblance.Alike;

/**
 * What the rules look at: one case.
 *
 * @param pieces  current pieces of the case
 * @param began   day the rectification began: the first approved programme, before that the registration
 * @param alike   per content, the pieces with the same or a like photo, former versions too
 */
record Material(List<EvidencePiece> pieces, LocalDate began, Map<String, List<Alike>> alike, EvidenceTypes types,
        ProofSettings limits, ZoneId zone) {

    List<Alike> alike(EvidencePiece piece) {
        return alike.getOrDefault(piece.sha256(), List.of()).stream().filter(other -> !other.piece().equals(piece.id())
                && !other.piece().equals(piece.replaces())).toList();
    }

    boolean photo(EvidencePiece piece) {
        return types.find(piece.type()).map(EvidenceType::photo).orElse(false);
    }

    boolean shows(EvidencePiece piece, EvidenceType.Moment moment) {
        return types.find(piece.type()).filter(EvidenceType::photo).map(type -> type.moment() == moment).orElse(false);
    }
}
