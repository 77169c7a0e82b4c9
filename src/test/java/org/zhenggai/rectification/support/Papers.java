package org.zhenggai.rectification.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes small PDFs with one Chinese line a page, in a font that is not embedded, as office software often leaves it. */
public final class Papers {

    private Papers() {}

    public static Path write(Path folder, String name, String... pages) {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>", "",
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880"
                        + " /Descent -120 /CapHeight 880 /StemV 93 >>"));
        StringBuilder kids = new StringBuilder();
        for (String text : pages) {
            String drawn = "BT /F1 28 Tf 90 700 Td <" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + "> Tj ET";
            objects.add("<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream");
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                    + objects.size() + " 0 R >>");
            kids.append(objects.size()).append(" 0 R ");
        }
        objects.set(1, "<< /Type /Pages /Count " + pages.length + " /Kids [" + kids + "] >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer << /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(start)
                .append("\n%%EOF\n");
        try {
            return Files.writeString(folder.resolve(name), file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
