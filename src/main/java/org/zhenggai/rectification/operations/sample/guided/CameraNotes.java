package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a camera writes in front of a photo (EXIF, a TIFF block): time, position in WGS-84 and direction. */
final class CameraNotes {

    /** Values that do not fit into the directories stand from here on. */
    private static final int VALUES = 400;
    private static final int ENTRY = 12;

    private final ByteBuffer out = ByteBuffer.allocate(1000);
    private int values = VALUES;

    private CameraNotes() {
        out.put(ascii("MM")).putShort((short) 42).putInt(8);
    }

    /** @param taken local, as EXIF writes it: {@code 2023:12:01 09:30:00}; null for a photo that lost its notes */
    static byte[] exif(String taken, JsonNode at, int looking) {
        CameraNotes notes = new CameraNotes();
        if (taken == null) {
            notes.out.putShort((short) 1);
            notes.entry(0x0112, 3, 1).putInt(1 << 16);
            notes.out.putInt(0);
        } else {
            int directory = 8 + 2 + 2 * ENTRY + 4;
            notes.out.putShort((short) 2);
            notes.entry(0x8769, 4, 1).putInt(directory);
            notes.entry(0x8825, 4, 1).putInt(directory + 2 + ENTRY + 4);
            notes.out.putInt(0).putShort((short) 1);
            notes.value(0x9003, 2, ascii(taken + "\0"), taken.length() + 1);
            notes.out.putInt(0).putShort((short) 6);
            notes.entry(1, 2, 2).put(ascii("N\0\0\0"));
            notes.value(2, 5, degrees(at.path(1).asDouble()), 3);
            notes.entry(3, 2, 2).put(ascii("E\0\0\0"));
            notes.value(4, 5, degrees(at.path(0).asDouble()), 3);
            notes.value(17, 5, ByteBuffer.allocate(8).putInt(looking * 10).putInt(10).array(), 1);
            notes.value(18, 2, ascii("WGS-84\0"), 7);
            notes.out.putInt(0);
        }
        return ByteBuffer.allocate(6 + notes.values).put(ascii("Exif\0\0")).put(Arrays.copyOf(notes.out.array(), notes.values)).array();
    }

    private ByteBuffer entry(int tag, int type, int count) {
        return out.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private void value(int tag, int type, byte[] bytes, int count) {
        entry(tag, type, count).putInt(values);
        System.arraycopy(bytes, 0, out.array(), values, bytes.length);
        values += bytes.length + bytes.length % 2;
    }

    private static byte[] degrees(double value) {
        int seconds = (int) Math.round((value - Math.floor(value)) * 3600 * 100_000);
        return ByteBuffer.allocate(24).putInt((int) value).putInt(1).putInt(0).putInt(1).putInt(seconds).putInt(100_000).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
