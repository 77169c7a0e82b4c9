package org.zhenggai.rectification.casework.evidence;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.zhenggai.rectification.casework.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.support.Http;

/** Officers who upload and complete tasks without a pause until the server is gone, and remember what it told them was done. */
final class Traffic {

    private static final String REST = "/engine-rest";
    private static final int SIZE = 600_000;
    private static final int CHUNK = 128_000;
    private static final int PIECES = 8;
    private static final int COMPLETIONS = 8;
    /** Names go on counting after a restart. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A file on its way; {@code piece} is its number once the server has said that it is taken in. */
    static final class Sending {

        final String name;
        final byte[] content;
        volatile String upload;
        volatile long acknowledged;
        volatile boolean finishing;
        volatile String piece;

        private Sending(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String sha256() {
            return Traffic.sha256(content);
        }
    }

    private final int port;
    private final String officer;
    private final String caseNumber;
    private final CountDownLatch moment = new CountDownLatch(1);
    private final Queue<Sending> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> completions = new ConcurrentHashMap<>();
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
    private final List<Thread> people;
    private volatile boolean completing;

    Traffic(int port, String officer, String caseNumber) {
        this.port = port;
        this.officer = officer;
        this.caseNumber = caseNumber;
        this.people = Stream.of(new Thread(() -> until(this::upload)), new Thread(() -> until(this::upload)),
                new Thread(() -> until(this::complete))).toList();
    }

    /** Starts, and returns when a completion, a file's end and a file's middle are on their way at once, after some of each went well. */
    void intoTheMiddle() throws InterruptedException {
        people.forEach(Thread::start);
        if (!moment.await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the moment never came: " + surprises);
        }
    }

    /** When the server is gone. */
    void end() throws InterruptedException {
        for (Thread one : people) {
            one.join();
        }
        if (!surprises.isEmpty()) {
            throw new AssertionError("an answer that was none of the expected", surprises.peek());
        }
    }

    List<Sending> sent() {
        return List.copyOf(sent);
    }

    /** What was submitted, and whether the server said that it is done. */
    Map<String, Boolean> completions() {
        return Map.copyOf(completions);
    }

    /** How far everybody was when it ended. */
    @Override
    public String toString() {
        return sent.stream().filter(file -> file.piece != null).count() + " files and " + completions.values().stream().filter(done -> done)
                .count()
                + " completions acknowledged; on their way: " + sent.stream().filter(file -> file.piece == null).map(
                        file -> file.acknowledged
                                + (file.finishing ? " bytes, finishing" : " bytes")).toList() + ", " + completions.values().stream().filter(
                                        done -> !done).count()
                + " completion";
    }

    private interface Act {
        void once();
    }

    private void until(Act act) {
        try {
            while (true) {
                act.once();
            }
        } catch (UncheckedIOException gone) {
            // the server is
        } catch (RuntimeException | AssertionError surprise) {
            surprises.add(surprise);
            moment.countDown();
        }
    }

    private void upload() {
        int number = COUNT.incrementAndGet();
        Sending file = new Sending("材料" + number + ".pdf", content(number));
        sent.add(file);
        EvidenceClient client = new EvidenceClient(port, officer, caseNumber);
        file.upload = expect(201, client.open("other-document", file.name, SIZE, Map.of())).json().path("id").asText();
        while (file.acknowledged < SIZE) {
            int from = (int) file.acknowledged;
            file.acknowledged = expect(200, client.chunk(file.upload, from, Arrays.copyOfRange(file.content, from, Math.min(SIZE, from
                    + CHUNK))))
                    .json().path("offset").asLong();
            look();
        }
        file.finishing = true;
        look();
        file.piece = expect(201, client.finish(file.upload)).json().path("id").asText();
    }

    private void complete() {
        Http client = Http.as(port, officer);
        Http.Answer open = client.get(REST + "/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=Task_Rectify");
        String task = open.json().path(0).path("id").asText();
        String progress = "第" + COUNT.incrementAndGet() + "次上报进展。";
        completions.put(progress, false);
        completing = true;
        look();
        Http.Answer answer = client.submit(REST, task, Map.of("action", "PROGRESS", "progress", progress));
        completing = false;
        if (answer.status() != 204) {
            throw new AssertionError(answer + " to " + open.text());
        }
        completions.put(progress, true);
    }

    private void look() {
        boolean enough = sent.stream().filter(file -> file.piece != null).count() >= PIECES
                && completions.values().stream().filter(done -> done).count() >= COMPLETIONS;
        List<Sending> onTheWay = sent.stream().filter(file -> file.piece == null).toList();
        if (enough && completing && onTheWay.stream().anyMatch(file -> file.finishing)
                && onTheWay.stream().anyMatch(file -> !file.finishing && file.acknowledged > 0)) {
            moment.countDown();
        }
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** Looks like a PDF, which nobody unpacks, and like no other. */
    private static byte[] content(int number) {
        byte[] bytes = new byte[SIZE];
        new Random(number).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, SIZE - tail.length, tail.length);
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
