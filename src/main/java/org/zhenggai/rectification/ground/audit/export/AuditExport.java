package org.zhenggai.rectification.ground.audit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.audit.AuditQuestion;
import org.zhenggai.rectification.ground.audit.AuditReading;
import org.zhenggai.rectification.ground.audit.anchor.AnchorMade;
import org.zhenggai.rectification.ground.office.Csv;

/**
 * Writes entries as a ZIP: the table for people, the same entries as they are hashed for whoever checks them, and the proof, which names
 * the hashes of both files and the anchor that was made for it. Everything is a stream; a ZIP that breaks off opens nowhere.
 */
@Service
public class AuditExport {

    /** Form of the table. */
    public enum Form {
        CSV,
        XLSX
    }

    private static final String RAW = "entries.jsonl";

    private final AuditReading reading;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    AuditExport(AuditReading reading) {
        this.reading = reading;
    }

    /**
     * Writes it.
     *
     * @param asked  what was asked for, by parameter
     * @param anchor made immediately before, so that all entries written are within it or younger
     */
    public void write(AuditQuestion question, Map<String, String> asked, Form form, String by, AnchorMade anchor, OutputStream out)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
            // a younger entry would be in one file and not in the other
            AuditQuestion fixed = question.upTo(reading.last());
            long[] entries = {0};
            String table = form == Form.CSV ? "操作日志.csv" : "操作日志.xlsx";
            String tableHash = file(zip, table, sink -> {
                if (form == Form.CSV) {
                    text(sink, Csv.BEGINNING + Csv.line(EntryTable.HEADINGS));
                    reading.stream(fixed, entry -> text(sink, Csv.line(EntryTable.cells(entry))));
                } else {
                    EntryWorkbook.write(sink, rows -> reading.stream(fixed, rows));
                }
            });
            String rawHash = file(zip, RAW, sink -> reading.stream(fixed, entry -> {
                entries[0]++;
                text(sink, RawEntry.line(entry) + "\n");
            }));
            Map<String, Object> proof = new LinkedHashMap<>();
            proof.put("exportedBy", by);
            proof.put("asked", asked);
            proof.put("entries", entries[0]);
            proof.put("sha256", Map.of(table, tableHash, RAW, rawHash));
            proof.put("anchor", anchor.line());
            proof.put("anchorSha256", anchor.lineHash());
            proof.put("howToVerify", "docs/operations.md，“操作日志”一节");
            file(zip, "proof.json", sink -> sink.write(json.writeValueAsBytes(proof)));
        }
    }

    private interface Content {
        void write(OutputStream sink) throws IOException;
    }

    /** @return SHA-256 of what was written */
    private static String file(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digested = new DigestOutputStream(new Unclosed(zip), DigestUtils.getSha256Digest());
        content.write(digested);
        digested.flush();
        zip.closeEntry();
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private static void text(OutputStream sink, String text) {
        try {
            sink.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever writes a part of the stream does not close the whole. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
