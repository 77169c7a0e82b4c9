package org.zhenggai.rectification.views.delivery;

import java.nio.charset.StandardCharsets;

/** Cuts texts to what a far end takes. */
final class TextLimit {

    private static final String ELLIPSIS = "…";

    private TextLimit() {}

    /** At most so many bytes of UTF-8, the tail included, cut between two characters; uncut where it fits. */
    static String bytes(String text, String tail, int limit) {
        String whole = text + tail;
        if (length(whole) <= limit) {
            return whole;
        }
        int left = limit - length(ELLIPSIS + tail);
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            int size = length(text.substring(end, next));
            if (size > left) {
                break;
            }
            left -= size;
            end = next;
        }
        return text.substring(0, end) + ELLIPSIS + tail;
    }

    /** At most so many characters as a short message counts them (UTF-16), no pair torn apart. */
    static String characters(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
