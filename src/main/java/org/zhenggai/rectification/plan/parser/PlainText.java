package org.zhenggai.rectification.plan.parser;

/** Text that every database, page and paper can hold: office files may escape characters that XML itself does not allow. */
final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {
    }

    /** Without control characters other than tab and line end; half a surrogate pair becomes the replacement character. */
    static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            boolean odd = c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c == 0x7F || Character.isSurrogate(c) && !pair;
            if (odd && plain == null) {
                plain = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (plain != null && !odd) {
                plain.append(c);
            } else if (plain != null && Character.isSurrogate(c)) {
                plain.append(REPLACEMENT);
            }
            if (pair) {
                i++;
                if (plain != null) {
                    plain.append(text.charAt(i));
                }
            }
        }
        return plain == null ? text : plain.toString();
    }
}
