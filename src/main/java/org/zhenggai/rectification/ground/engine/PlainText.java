package org.zhenggai.rectification.ground.engine;

import java.util.regex.Pattern;

/**
 * Text that every database, page and paper can hold: office files and JSON can spell characters that PostgreSQL and XML do not know
 * (NUL and other control characters, halves of surrogate pairs).
 */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';
    /** Controls, marks of format and direction, and letters that are blanks: nobody sees them, so they say nothing. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\uFE00-\\uFE0F\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0&&[^\\n\\t]]");

    private PlainText() {}

    /** Whether it holds neither NUL nor half a surrogate pair, which no column takes. */
    public static boolean isStorable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Without control characters other than tab and line end; half a surrogate pair becomes the replacement character. */
    public static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = isPair(text, i);
            boolean odd = c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c == 0x7F || Character.isSurrogate(c) && !pair;
            if (odd && plain == null) {
                plain = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (plain != null && !odd) {
                plain.append(text, i, pair ? i + 2 : i + 1);
            } else if (plain != null && Character.isSurrogate(c)) {
                plain.append(REPLACEMENT);
            }
            i += pair ? 1 : 0;
        }
        return plain == null ? text : plain.toString();
    }

    /** What somebody wrote, without what nobody sees and without blanks around it; empty where nothing was written. */
    public static String written(String text) {
        return text == null ? "" : UNSEEN.matcher(text).replaceAll("").strip();
    }

    /** The name of an uploaded file without folders and control characters, its end where it is too long; {@code otherwise} for none. */
    public static String fileName(String given, int longest, String otherwise) {
        String name = given == null ? "" : of(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .replaceAll("[\\t\\r\\n]", "").strip();
        if (name.isEmpty()) {
            return otherwise;
        }
        int from = Math.max(0, name.length() - longest);
        return name.substring(from > 0 && Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }

    private static boolean isPair(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
