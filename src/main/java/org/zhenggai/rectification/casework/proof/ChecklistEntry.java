package org.zhenggai.rectification.casework.proof;

import org.zhenggai.rectification.casework.evidence.EvidenceTypes;

/**
 * One line of a case's checklist.
 *
 * @param type          code in {@link EvidenceTypes}
 * @param condition     when a conditional piece is due, in Chinese; empty for the others
 * @param needsDocument whether number, issuing body and date of the paper are asked for
 * @param photo         whether the pieces are photos or films
 * @param form          whether the piece is one of the case's own forms, which nobody uploads
 * @param pieces        pieces that count: neither replaced nor flagged
 * @param satisfied     whether the line is answered
 */
public record ChecklistEntry(String type, String name, Need need, String condition, boolean needsDocument, boolean photo,
        boolean form, int pieces, boolean satisfied) {

    /** Whether the case is incomplete because of this line. Its own forms are never missing: the procedure itself asks for them. */
    public boolean missing() {
        return need.always() && !form && !satisfied;
    }

    boolean counts() {
        return need.always() && !form;
    }
}
