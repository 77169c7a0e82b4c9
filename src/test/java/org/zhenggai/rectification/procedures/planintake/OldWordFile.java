package org.zhenggai.rectification.procedures.planintake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes the least that is a Word document of 1997: text, paragraphs, tables, struck-out words. No library writes one anew. */
public final class OldWordFile {

    private static final int TEXT_AT = 1024;
    private static final int PAGE = 512;
    /** A paragraph with what is said of it, a stretch of characters likewise: {@code [length in characters, properties]}. */
    private record Stretch(int length, byte[] properties) {}

    private static final byte[] IN_CELL = {0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0};

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> paragraphs = new ArrayList<>();
    private final List<Stretch> runs = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();

    /** A paragraph. */
    public OldWordFile p(String words) {
        add(words + "\r", new byte[0]);
        return this;
    }

    /** A paragraph, the middle of which is struck out. */
    public OldWordFile struck(String before, String words, String after) {
        text.append(before).append(words).append(after).append('\r');
        paragraphs.add(new Stretch(before.length() + words.length() + after.length() + 1, new byte[0]));
        runs.add(new Stretch(before.length(), new byte[0]));
        runs.add(new Stretch(words.length(), new byte[] {0x37, 0x08, 1}));
        runs.add(new Stretch(after.length() + 1, new byte[0]));
        return this;
    }

    /** A table; a cell whose text is null is one with its left neighbour. */
    public OldWordFile table(String[]... rows) {
        for (String[] row : rows) {
            List<Integer> edges = new ArrayList<>(List.of(0));
            for (int i = 0; i < row.length; i++) {
                if (row[i] == null) {
                    edges.set(edges.size() - 1, (i + 1) * 1000);
                    continue;
                }
                String[] lines = row[i].split("\n", -1);
                for (int k = 0; k < lines.length; k++) {
                    add(lines[k] + (k + 1 < lines.length ? "\r" : "\u0007"), IN_CELL);
                }
                edges.add((i + 1) * 1000);
            }
            int cells = edges.size() - 1;
            ByteBuffer end = little(IN_CELL.length + 3 + 5 + 2 * (cells + 1) + 20 * cells);
            end.put(IN_CELL).put(new byte[] {0x17, 0x24, 1}).putShort((short) 0xD608).putShort((short) (2 * (cells + 1) + 20 * cells + 2))
                    .put((byte) cells);
            edges.forEach(edge -> end.putShort(edge.shortValue()));
            add("\u0007", end.array());
        }
        return this;
    }

    /** Another stream of the container, empty. */
    public OldWordFile stream(String name) {
        streams.add(name);
        return this;
    }

    private void add(String words, byte[] properties) {
        text.append(words);
        paragraphs.add(new Stretch(words.length(), properties));
        runs.add(new Stretch(words.length(), new byte[0]));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(new byte[TEXT_AT]);
        document.writeBytes(text.toString().getBytes(StandardCharsets.UTF_16LE));
        int end = document.size();
        document.writeBytes(new byte[(PAGE - end % PAGE) % PAGE]);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        int[] places = new int[186];
        places(table, places, 1, little(20).putShort((short) 18).array());
        places(table, places, 12, pages(document, runs, false));
        places(table, places, 13, pages(document, paragraphs, true));
        places(table, places, 6, little(20).putInt(0).putInt(text.length()).putShort((short) 0).putInt(-1).array());
        places(table, places, 15, new byte[4]);
        places(table, places, 31, new byte[600]);
        places(table, places, 33, little(21).put((byte) 2).putInt(16).putInt(0).putInt(text.length()).putShort((short) 0).putInt(TEXT_AT)
                .array());
        ByteBuffer head = little(TEXT_AT);
        head.putShort((short) 0xA5EC).putShort((short) 0xC1).putShort((short) 0).putShort((short) 0x0804).putShort((short) 0).putShort(
                (short) 0x1200).putShort((short) 0xBF);
        head.putInt(24, TEXT_AT).putInt(28, end).putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, document.size()).putInt(76,
                text
                        .length()).putShort(152, (short) 93);
        for (int i = 0; i < places.length; i++) {
            head.putInt(154 + 4 * i, places[i]);
        }
        byte[] main = document.toByteArray();
        System.arraycopy(head.array(), 0, main, 0, TEXT_AT);
        try (POIFSFileSystem system = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            system.createDocument(new ByteArrayInputStream(main), "WordDocument");
            system.createDocument(new ByteArrayInputStream(table.toByteArray()), "1Table");
            for (String name : streams) {
                system.createDocument(new ByteArrayInputStream(new byte[8]), name);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void places(ByteArrayOutputStream table, int[] places, int index, byte[] bytes) {
        places[2 * index] = table.size();
        places[2 * index + 1] = bytes.length;
        table.writeBytes(bytes);
    }

    /** Pages of properties into the document, and the list of them. */
    private static byte[] pages(ByteArrayOutputStream document, List<Stretch> stretches, boolean paragraphs) {
        List<Integer> begins = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int at = TEXT_AT;
        int perStretch = 4 + (paragraphs ? 13 : 1);
        for (int i = 0; i < stretches.size();) {
            int count = 0;
            int room = PAGE - 5;
            while (i + count < stretches.size() && room - perStretch - stretches.get(i + count).properties().length - 6 > 0) {
                room -= perStretch + stretches.get(i + count).properties().length + 6;
                count++;
            }
            ByteBuffer page = little(PAGE);
            begins.add(at);
            int free = PAGE - 1;
            for (int k = 0; k < count; k++) {
                byte[] properties = stretches.get(i + k).properties();
                page.putInt(4 * k, at);
                at += 2 * stretches.get(i + k).length();
                int entry = 4 * (count + 1) + (paragraphs ? 13 : 1) * k;
                if (paragraphs) {
                    // a count of words, one less byte; before it a style
                    int words = (properties.length + 2 + 2) / 2;
                    free = (free - 2 * words) / 2 * 2;
                    page.put(free, (byte) words).putShort(free + 1, (short) 0);
                    page.position(free + 3);
                    page.put(properties);
                    page.put(entry, (byte) (free / 2));
                } else if (properties.length > 0) {
                    free = (free - properties.length - 1) / 2 * 2;
                    page.put(free, (byte) properties.length);
                    page.position(free + 1);
                    page.put(properties);
                    page.put(entry, (byte) (free / 2));
                }
            }
            page.putInt(4 * count, at).put(PAGE - 1, (byte) count);
            numbers.add(document.size() / PAGE);
            document.writeBytes(page.array());
            i += count;
        }
        ByteBuffer list = little(4 * (begins.size() + 1) + 4 * numbers.size());
        begins.forEach(list::putInt);
        list.putInt(at);
        numbers.forEach(list::putInt);
        return list.array();
    }
}
