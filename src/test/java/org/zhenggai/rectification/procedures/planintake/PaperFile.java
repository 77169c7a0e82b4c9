package org.zhenggai.rectification.procedures.planintake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** Writes a PDF as an office prints one: lines broken where the page ends, page numbers, tables with lines; types are not embedded. */
public final class PaperFile {

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double MARGIN = 72;
    private static final double SIZE = 16;
    private static final double PITCH = 28;
    private static final double CELL = 10.5;
    private static final double CELL_PITCH = 15;

    private final List<StringBuilder> pages = new ArrayList<>();
    private final String header;
    private double y;

    /** @param header what stands above each page; empty for nothing */
    public PaperFile(String header) {
        this.header = header;
        page();
    }

    private StringBuilder ink() {
        return pages.get(pages.size() - 1);
    }

    private void page() {
        pages.add(new StringBuilder());
        y = HEIGHT - MARGIN;
        if (!header.isEmpty()) {
            put(header, MARGIN, HEIGHT - 40, 9);
        }
        put("— " + pages.size() + " —", WIDTH / 2 - 15, 40, 12);
    }

    private void put(String text, double x, double at, double size) {
        StringBuilder hex = new StringBuilder();
        for (char c : text.toCharArray()) {
            hex.append(String.format("%04X", (int) c));
        }
        ink().append(String.format(Locale.ROOT, "BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n", size, x, at, hex));
    }

    private void line(double x1, double y1, double x2, double y2) {
        ink().append(String.format(Locale.ROOT, "0.5 w %.2f %.2f m %.2f %.2f l S\n", x1, y1, x2, y2));
    }

    /** Any operators of the page. */
    public PaperFile raw(String operators) {
        ink().append(operators).append('\n');
        return this;
    }

    /** Text at a place, y from the foot of the page. */
    public PaperFile at(String text, double x, double above, double size) {
        put(text, x, above, size);
        return this;
    }

    private static double width(String text, double size) {
        return text.chars().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum() * size;
    }

    private static List<String> broken(String text, double size, double room, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double left = room - indent;
        for (char c : text.toCharArray()) {
            double wide = (c < 0x80 ? 0.5 : 1) * size;
            if (wide > left + 0.01) {
                lines.add(line.toString());
                line.setLength(0);
                left = room;
            }
            line.append(c);
            left -= wide;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A line in the middle. */
    public PaperFile title(String text) {
        for (String line : broken(text, 22, WIDTH - 2 * MARGIN, 0)) {
            put(line, (WIDTH - width(line, 22)) / 2, y, 22);
            y -= 40;
        }
        return this;
    }

    /** A paragraph, its first line indented by two characters. */
    public PaperFile p(String text) {
        double indent = 2 * SIZE;
        for (String line : broken(text, SIZE, WIDTH - 2 * MARGIN, indent)) {
            if (y < MARGIN) {
                page();
            }
            put(line, MARGIN + indent, y, SIZE);
            indent = 0;
            y -= PITCH;
        }
        return this;
    }

    /** A table with lines round each cell; a row that finds no room goes on over the page. */
    public PaperFile table(String[][] rows, double... shares) {
        double all = 0;
        for (double share : shares) {
            all += share;
        }
        double[] edges = new double[shares.length + 1];
        edges[0] = MARGIN - 20;
        for (int i = 0; i < shares.length; i++) {
            edges[i + 1] = edges[i] + shares[i] / all * (WIDTH - 2 * MARGIN + 40);
        }
        y -= 10;
        for (String[] row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                List<String> lines = new ArrayList<>();
                for (String part : row[i].split("\n", -1)) {
                    lines.addAll(broken(part, CELL, edges[i + 1] - edges[i] - 6, 0));
                }
                cells.add(lines);
            }
            int most = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int from = 0; from < most;) {
                int room = Math.max(1, (int) ((y - MARGIN) / CELL_PITCH));
                if (y - CELL_PITCH < MARGIN) {
                    page();
                    continue;
                }
                int to = Math.min(most, from + room);
                row(cells, edges, from, to);
                from = to;
            }
        }
        y -= PITCH;
        return this;
    }

    private void row(List<List<String>> cells, double[] edges, int from, int to) {
        double bottom = y - (to - from) * CELL_PITCH - 4;
        line(edges[0], y, edges[edges.length - 1], y);
        line(edges[0], bottom, edges[edges.length - 1], bottom);
        for (double edge : edges) {
            line(edge, y, edge, bottom);
        }
        for (int i = 0; i < cells.size(); i++) {
            for (int k = from; k < to && k < cells.get(i).size(); k++) {
                put(cells.get(i).get(k), edges[i] + 3, y - (k - from + 1) * CELL_PITCH + 2, CELL);
            }
        }
        y = bottom;
    }

    /** The file. */
    public byte[] bytes() {
        List<byte[]> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        int first = 6;
        for (int i = 0; i < pages.size(); i++) {
            kids.append(first + 2 * i).append(" 0 R ");
        }
        objects.add(ascii("<</Type/Catalog/Pages 2 0 R>>"));
        objects.add(ascii("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>"));
        objects.add(ascii("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>"));
        objects.add(ascii("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
                + "/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>"));
        objects.add(ascii("<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
                + "/Descent -120/CapHeight 880/StemV 93>>"));
        for (StringBuilder page : pages) {
            objects.add(ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + (int) WIDTH + " " + (int) HEIGHT
                    + "]/Resources<</Font<</F1 3 0 R>>>>/Contents " + (objects.size() + 2) + " 0 R>>"));
            byte[] packed = deflated(page.toString());
            objects.add(joined(ascii("<</Length " + packed.length + "/Filter/FlateDecode>>stream\n"), packed, ascii("\nendstream")));
        }
        return file(objects);
    }

    /** A PDF of the objects, the first of which is the catalogue. */
    public static byte[] file(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.5\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(joined(ascii((i + 1) + " 0 obj\n"), objects.get(i), ascii("\nendobj\n")));
        }
        int at = out.size();
        out.writeBytes(ascii(table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** Text as bytes. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes one behind the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Packed as FlateDecode unpacks. */
    public static byte[] deflated(String text) {
        Deflater deflater = new Deflater();
        deflater.setInput(ascii(text));
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
