package org.zhenggai.rectification.ground.office;

import java.nio.charset.StandardCharsets;

/** Counts the pages that the bytes of a PDF name ({@code /Type /Page}), without understanding anything else of it. */
final class PageMarks {

    private static final byte[] PAGE = "/Page".getBytes(StandardCharsets.ISO_8859_1);

    private long count;

    /** Takes a stretch of bytes; a mark that two stretches part is not seen. */
    void read(byte[] bytes, int length) {
        for (int at = 0; at + PAGE.length < length; at++) {
            if (bytes[at] == '/' && bytes[at + 1] == 'P' && is(bytes, at)) {
                count++;
                at += PAGE.length - 1;
            }
        }
    }

    long count() {
        return count;
    }

    private static boolean is(byte[] bytes, int at) {
        for (int i = 2; i < PAGE.length; i++) {
            if (bytes[at + i] != PAGE[i]) {
                return false;
            }
        }
        byte next = bytes[at + PAGE.length];
        return !(next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z');
    }
}
