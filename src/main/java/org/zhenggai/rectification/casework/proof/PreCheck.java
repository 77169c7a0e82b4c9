package org.zhenggai.rectification.casework.proof;

import java.util.List;
import org.zhenggai.rectification.casework.evidence.CheckFinding;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;

/** A named rule that warns of what a reviewer should look at; it decides nothing. */
interface PreCheck {

    /**
     * A warning about the piece.
     *
     * @param message      Chinese; {@link CheckFinding#OTHER_CASE} stands for another case
     * @param relatedCase  the other case, null when the piece's own
     * @param relatedPiece the other piece, null when none
     */
    record Warning(String message, Long relatedCase, java.util.UUID relatedPiece) {

        static List<Warning> of(String message) {
            return List.of(new Warning(message, null, null));
        }
    }

    /** Stable name, e.g. {@code photo-far-from-plot}. */
    String name();

    /** @param piece a current piece of the material */
    List<Warning> check(EvidencePiece piece, Material material);
}
