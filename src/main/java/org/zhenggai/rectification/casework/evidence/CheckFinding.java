package org.zhenggai.rectification.casework.evidence;

import java.util.UUID;

/**
 * What a pre-check noticed. It warns and decides nothing.
 *
 * @param rule          name of the rule, e.g. {@code same-photo}
 * @param message       Chinese reason; another case is called 另一案件 in it unless its number may be shown
 * @param relatedCase   number of another case concerned, null when there is none or the reader may not see it
 * @param relatedPiece  the other piece concerned, null as above
 */
public record CheckFinding(String rule, String message, String relatedCase, UUID relatedPiece) {

    /** Stands in stored messages for another case. */
    public static final String OTHER_CASE = "{案件}";
}
