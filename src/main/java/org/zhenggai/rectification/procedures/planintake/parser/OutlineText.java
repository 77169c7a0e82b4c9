package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the text of an outline is set: how wide, and what its brackets and ends are. */
final class OutlineText {

    /** Lines that were wrapped by hand are not shorter. */
    private static final int NARROWEST = 16;
    /** Characters between a field in a bracket and the bracket's marks. */
    private static final int LONGEST_BRACKET = 400;

    private OutlineText() {}

    /** The width at which a text was wrapped by hand; 0 where each line is a paragraph. */
    static int wrapWidth(List<Piece> pieces) {
        Map<Integer, Piece> lines = new LinkedHashMap<>();
        pieces.forEach(piece -> lines.put(piece.line(), piece));
        int widest = lines.values().stream().mapToInt(OutlineText::end).max().orElse(0);
        long full = lines.values().stream().filter(piece -> end(piece) >= widest - 3 && !endsWith(piece.text(), Outline.ENDS)).count();
        return widest > 60 || widest < NARROWEST || full * 5 < lines.size() ? 0 : widest;
    }

    /** Where the piece ends in its line. */
    static int end(Piece piece) {
        return piece.at() + piece.text().length();
    }

    /** The bracket in which the token stands, with its marks. */
    static String bracket(Piece piece, Token token) {
        String text = piece.text();
        int begin = token.label();
        while (begin > Math.max(0, token.label() - LONGEST_BRACKET) && "(（[【".indexOf(text.charAt(begin)) < 0) {
            begin--;
        }
        int end = token.to();
        while (end < Math.min(text.length(), token.to() + LONGEST_BRACKET) && ")）]】".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(begin, Math.min(text.length(), end + 1));
    }

    /** Whether the text ends in one of the marks. */
    static boolean endsWith(CharSequence text, String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
