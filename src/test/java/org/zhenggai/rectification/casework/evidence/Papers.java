package org.zhenggai.rectification.casework.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Papers, good ones and such as nobody should take in. */
public final class Papers {

    private static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "content-types\"><Override PartName=\"/%s\" ContentType=\"application/%s.main+xml\"/></Types>";
    private static final String WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Papers() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% " + text
                + "\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx(String text) {
        return zip("[Content_Types].xml", types("word/document.xml", WORD), "word/document.xml", bytes(text));
    }

    public static byte[] xlsx(String text) {
        return zip("[Content_Types].xml", types("xl/workbook.xml", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                "xl/workbook.xml", bytes(text));
    }

    public static byte[] withMacros() {
        return zip("[Content_Types].xml", types("word/document.xml", WORD), "word/document.xml", bytes("<w/>"),
                "word/vbaProject.bin",
                new byte[10]);
    }

    /** A few kilobytes that unpack to 60 MB. */
    public static byte[] bomb() {
        return zip("[Content_Types].xml", types("word/document.xml", WORD), "word/document.xml", new byte[60_000_000]);
    }

    /** What Office makes of a file with a password. */
    public static byte[] encrypted() {
        return ole("EncryptedPackage");
    }

    /** An old Word file. */
    public static byte[] doc() {
        return ole("WordDocument");
    }

    public static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ole(String entry) {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] types(String part, String type) {
        return bytes(TYPES.formatted(part, type));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
