package org.zhenggai.rectification.ground.access.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whether the path of a request can be read in one way only. The container, Spring and Jersey each cut and decode it by themselves;
 * what one of them could read otherwise than the guard did is refused before anything reads it at all.
 */
final class PlainPath {

    /** RFC 3986: what a segment may hold as it is, without the semicolon, which begins parameters that only some readers cut off. */
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@";
    private static final String NEVER_ESCAPED = "/\\;%";
    private static final int FIRST_VISIBLE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;
    private static final int NIBBLE_BITS = 4;

    private PlainPath() {}

    /** @param path the raw path as the client sent it, without the query */
    static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        if (path.equals("/")) {
            return true;
        }
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].isEmpty() && !last || !isPlainSegment(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainSegment(String segment) {
        if (!segment.isEmpty() && segment.chars().allMatch(c -> c == '.')) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int escaped = escaped(segment, i);
                if (escaped < 0 || !mayBeEscaped(escaped)) {
                    return false;
                }
                bytes.put((byte) escaped);
                i += ESCAPE_LENGTH - 1;
            } else if (isUnreserved(c) || PUNCTUATION.indexOf(c) >= 0) {
                bytes.put((byte) c);
            } else {
                return false;
            }
        }
        return isUtf8(bytes.flip());
    }

    /** Letters, digits and dots are escaped only to hide them; slashes, semicolons, percent and control characters only to break out. */
    private static boolean mayBeEscaped(int octet) {
        return octet >= FIRST_VISIBLE && octet != DELETE && NEVER_ESCAPED.indexOf(octet) < 0
                && !isUnreserved((char) octet) && "-._~".indexOf(octet) < 0;
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static int escaped(String segment, int at) {
        if (at + ESCAPE_LENGTH > segment.length()) {
            return -1;
        }
        int high = digit(segment.charAt(at + 1));
        int low = digit(segment.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << NIBBLE_BITS | low;
    }

    private static int digit(char c) {
        return c < DELETE ? Character.digit(c, HEX) : -1;
    }

    /** Overlong forms and halves of characters are read differently by everyone. */
    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
