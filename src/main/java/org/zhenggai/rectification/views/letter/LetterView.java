package org.zhenggai.rectification.views.letter;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A letter in a list; what only an issued one has is null for a draft.
 *
 * @param missingFonts fonts it names and this machine lacks
 * @param pdf          whether this machine makes a PDF of it
 */
record LetterView(String id, String kind, String kindText, String title, String documentNumber, String state, String stateText,
        String unit, String unitName, String signedBy, String signedByName, OffsetDateTime issuedAt, String sha256,
        List<String> missingFonts, boolean pdf) {}
