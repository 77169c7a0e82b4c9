package org.zhenggai.rectification.procedures.planintake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a docx part by part, so that tests can put into it what no library writes. */
public final class WordFile {

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A paragraph. */
    public WordFile p(String text) {
        return raw("<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>");
    }

    /** Any XML of the body. */
    public WordFile raw(String xml) {
        body.append(xml);
        return this;
    }

    /** What has been written so far, to be put into something else. */
    public String body() {
        return body.toString();
    }

    /** Another part of the package. */
    public WordFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** A table from rows of cells; a cell that begins with "^" is merged with the one above, with "*" begins such a merge. */
    public WordFile table(String[]... rows) {
        body.append("<w:tbl>");
        for (String[] row : rows) {
            body.append("<w:tr>");
            for (String cell : row) {
                String merge = cell.startsWith("^") ? "<w:vMerge/>" : cell.startsWith("*") ? "<w:vMerge w:val=\"restart\"/>" : "";
                String text = merge.isEmpty() ? cell : cell.substring(1);
                String span = text.startsWith("<<") ? "<w:gridSpan w:val=\"" + text.substring(2, 3) + "\"/>" : "";
                text = span.isEmpty() ? text : text.substring(3);
                body.append("<w:tc><w:tcPr>").append(span).append(merge).append("</w:tcPr>");
                for (String line : text.split("\n", -1)) {
                    body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(line).append("</w:t></w:r></w:p>");
                }
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        all.put("word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w="
                + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
        all.putAll(parts);
        return zip(all);
    }

    /** A zip of texts. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
