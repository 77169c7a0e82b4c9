package org.zhenggai.rectification.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.zhenggai.rectification.support.Http;

/** A township's officer who sends one file of evidence after the other, in chunks, and goes on where a broken line left it. */
final class Sender extends Person {

    private static final int SIZE = 400_000;
    private static final int CHUNK = 100_000;

    /** A file on its way; {@code piece} is its number once the server has said that it is taken in. */
    static final class Sending {

        final String name;
        final byte[] content;
        volatile String upload;
        volatile long acknowledged;
        volatile String piece;

        private Sending(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String sha256() {
            return DigestUtils.sha256Hex(content);
        }
    }

    private final String officer;
    private final String caseNumber;
    private final Queue<Sending> sent = new ConcurrentLinkedQueue<>();
    private Sending present;
    private boolean uncertain;
    private volatile int resumed;

    Sender(String officer, String caseNumber, List<IntSupplier> ports) {
        super(officer, ports);
        this.officer = officer;
        this.caseNumber = caseNumber;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    boolean act(Http http) {
        String uploads = "/api/cases/" + caseNumber + "/evidence/uploads";
        if (present == null) {
            present = new Sending(officer + "-材料" + (sent.size() + 1) + ".pdf", content(sent.size() + 1));
            sent.add(present);
        }
        boolean goesOn = uncertain && present.upload != null;
        uncertain = true; // until an answer has come
        if (present.upload == null) {
            Http.Answer opened = http.post(uploads, Map.of("type", "other-document", "fileName", present.name, "size", SIZE));
            if (opened.status() != 201) {
                return refused(opened);
            }
            present.upload = opened.json().path("id").asText();
        }
        if (goesOn) {
            Http.Answer progress = http.get(uploads + "/" + present.upload);
            if (progress.status() == 200) {
                long safe = progress.json().path("offset").asLong();
                if (safe < present.acknowledged) {
                    throw new AssertionError(present.name + ": " + present.acknowledged + " bytes were acknowledged, " + safe
                            + " are there");
                }
                resumed += safe > 0 ? 1 : 0;
                present.acknowledged = safe;
            } else if (progress.status() != 404 || present.acknowledged < SIZE) { // gone: what was finished is asked for again
                return refused(progress);
            }
        }
        while (present.acknowledged < SIZE) {
            int from = (int) present.acknowledged;
            Http.Answer chunk = http.put(uploads + "/" + present.upload + "?offset=" + from, Arrays.copyOfRange(present.content, from, Math
                    .min(SIZE, from + CHUNK)));
            if (chunk.status() != 200) {
                return refused(chunk);
            }
            present.acknowledged = chunk.json().path("offset").asLong();
        }
        Http.Answer finished = http.post(uploads + "/" + present.upload + "/finish", "");
        if (finished.status() != 201) {
            return refused(finished);
        }
        JsonNode piece = finished.json();
        present.piece = piece.path("id").asText();
        present = null;
        uncertain = false;
        return true;
    }

    Queue<Sending> sent() {
        return sent;
    }

    /** How many files went on behind what had been acknowledged before. */
    int resumed() {
        return resumed;
    }

    /** Whether something of a file, but not all, has been acknowledged. */
    boolean isInTheMiddle() {
        return sent.stream().anyMatch(file -> file.piece == null && file.acknowledged > 0 && file.acknowledged < SIZE);
    }

    String officer() {
        return officer;
    }

    String caseNumber() {
        return caseNumber;
    }

    /** Looks like a PDF, and like no other. */
    private byte[] content(int number) {
        byte[] bytes = new byte[SIZE];
        new Random(31L * officer.hashCode() + number).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, SIZE - tail.length, tail.length);
        return bytes;
    }
}
