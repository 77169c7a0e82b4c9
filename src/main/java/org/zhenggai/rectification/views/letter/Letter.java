package org.zhenggai.rectification.views.letter;

import java.time.OffsetDateTime;
import org.zhenggai.rectification.casework.document.Paper;

/**
 * A letter without its content.
 *
 * @param number   its number; null for a draft, and for a kind without numbers
 * @param unitId   unit that issued it, or will
 * @param signedBy officer who signed, or {@code system}; null for a draft
 * @param issuedAt null for a draft
 * @param sha256   of the content as issued; null for a draft, which is made anew whenever it is read
 */
public record Letter(Paper paper, String title, String number, String unitId, String signedBy, OffsetDateTime issuedAt, String sha256) {

    /** Whether it still waits for its signature. */
    public boolean draft() {
        return sha256 == null;
    }
}
