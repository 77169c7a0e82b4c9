package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.zhenggai.rectification.support.Http;

/**
 * Faults while two nodes of the product work on one database and people at both: what was acknowledged is there, nothing is issued twice,
 * all records verify, and how long it takes until everybody works again. Some minutes; run by hand, all or one:
 * {@code mvn test -Dtest=FaultsBenchmark[#nodeDiesWhilePeopleWork] -Dtests.excluded=none [-Dfaults.cases=60]}. Results in
 * {@code target/faults.txt}.
 */
@Tag("benchmark")
class FaultsBenchmark {

    /** Seconds after which what a dead node held is free. */
    private static final double FUNERAL = 5;

    private static final String IMPORTED = "故障导入";
    private static final Report REPORT = new Report();
    private static Path folder;
    private static OwnServer server;

    @BeforeAll
    static void begin() throws Exception {
        folder = Files.createTempDirectory("zhenggai-faults");
        server = new OwnServer(folder);
        Beginning.make(server, folder, Integer.getInteger("faults.cases", 60));
    }

    @AfterAll
    static void end() throws Exception {
        REPORT.write();
        server.close();
        if (!Boolean.getBoolean("faults.keep")) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void nodeDiesWhilePeopleWork() throws Exception {
        try (Scene scene = new Scene(server, folder, "work").start().reporters().senders(2, false).work()) {
            scene.kill(1);
            double locks = scene.untilLocksAreFree(1);
            double normal = scene.untilEverybodyWorks();
            finish(scene, "kill -9 while people work", 2, locks, normal, "");
        }
    }

    @Test
    void nodeDiesInTheDeadlineMorning() throws Exception {
        try (Scene scene = new Scene(server, folder, "morning").start().reporters().work().morning()) {
            scene.until(() -> scene.issued() > 0);
            int before = scene.issued();
            scene.kill(1);
            double locks = scene.untilLocksAreFree(1);
            double normal = scene.untilEverybodyWorks();
            scene.until(() -> scene.issued() == scene.letters());
            double all = scene.since();
            finish(scene, "kill -9 in the deadline morning", 2, locks, normal, "%d of %d letters before, all after %.0f s".formatted(before,
                    scene.letters(), all));
        }
    }

    @Test
    void nodeDiesInAnImport() throws Exception {
        try (Scene scene = new Scene(server, folder, "import").start().reporters().work()) {
            int rows = 2 * (int) scene.letters();
            Http reviewer = Http.as(scene.node(1).port(), "natural-resources.reviewer");
            long id = Beginning.check(reviewer, Beginning.workbook(IMPORTED, rows, LocalDate.now().plusDays(300)));
            String address = "/api/ledger/imports/" + id;
            CompletableFuture<Http.Answer> commit = CompletableFuture.supplyAsync(() -> reviewer.post(address + "/commit", ""));
            scene.until(() -> reviewer.get(address).json().path("progress").path("done").asInt() > rows / 4);
            scene.kill(1);
            assertThatThrownBy(commit::join).hasCauseInstanceOf(UncheckedIOException.class);
            double locks = scene.untilLocksAreFree(1);
            double normal = scene.untilEverybodyWorks();
            Http other = Http.as(scene.node(2).port(), "natural-resources.reviewer");
            assertThat(other.get(address).json().path("state").asText()).isEqualTo("CHECKED");
            assertThat(imported(scene)).as("all or nothing").isZero();
            assertThat(other.post(address + "/commit", "").status()).isEqualTo(200);
            double all = scene.since();
            assertThat(other.post(address + "/commit", "").status()).as("a second time").isEqualTo(409);
            assertThat(imported(scene)).isEqualTo(rows);
            finish(scene, "kill -9 in an import", 2, locks, normal,
                    "%d rows: none there, asked for again at the other node, all there after %.0f s"
                            .formatted(rows, all));
        }
    }

    private static int imported(Scene scene) {
        return scene.count("select count(*) from rectification_case where title like '" + IMPORTED + "%'");
    }

    @Test
    void nodeDiesInUploads() throws Exception {
        try (Scene scene = new Scene(server, folder, "uploads").start().senders(4, true).work()) {
            scene.until(() -> scene.people(Sender.class).stream().filter(Sender::isInTheMiddle).count() >= 2);
            scene.kill(1);
            double locks = scene.untilLocksAreFree(1);
            double normal = scene.untilEverybodyWorks();
            int resumed = scene.people(Sender.class).stream().mapToInt(Sender::resumed).sum();
            finish(scene, "kill -9 in uploads", 2, locks, normal, resumed + " of 4 files went on in their middle");
            assertThat(resumed).isPositive();
        }
    }

    @Test
    void nodeDiesInDeliveries() throws Exception {
        try (Post post = new Post(); Scene scene = post.of(new Scene(server, folder, "deliveries")).start().reporters().work().morning()) {
            scene.until(() -> post.sent(scene) >= scene.letters());
            int before = post.sent(scene);
            scene.kill(1);
            double locks = scene.untilLocksAreFree(1);
            double normal = scene.untilEverybodyWorks();
            scene.rest();
            scene.settle();
            scene.until(() -> post.waiting(scene) == 0);
            finish(scene, "kill -9 in deliveries", 2, locks, normal, post.verdict(scene, before));
        }
    }

    @Test
    void databaseIsRestarted() throws Exception {
        try (Scene scene = new Scene(server, folder, "restart").start().reporters().senders(2, false).work().morning()) {
            scene.until(() -> scene.issued() > 0);
            scene.fault();
            server.stop();
            double down = scene.since();
            TimeUnit.SECONDS.sleep(3);
            server.start();
            double up = scene.since();
            double normal = scene.untilEverybodyWorks();
            double entered = scene.untilLocksAreFree(2);
            scene.until(() -> scene.issued() == scene.letters());
            finish(scene, "PostgreSQL restarted under load", 1, -1, normal,
                    ("down after %.1f s, up after %.1f s, both nodes entered after %.1f s, "
                            + "all letters after %.0f s").formatted(down, up, entered, scene.since()));
        }
    }

    @Test
    void connectionsHang() throws Exception {
        try (Line line = new Line(server.port()); Scene scene = new Scene(server, folder, "hang").start(line.port(), Map.of()).reporters()
                .senders(2, false).work().morning()) {
            scene.until(() -> scene.issued() > 0);
            scene.fault();
            int hanging = line.hang();
            double normal = scene.untilEverybodyWorks();
            scene.until(() -> scene.issued() == scene.letters());
            double all = scene.since();
            double again = scene.untilAnswers(1);
            double entered = scene.untilLocksAreFree(2);
            finish(scene, "connections of a node hang", 1, -1, normal, ("%d connections; all letters after %.0f s, the node answers again "
                    + "after %.0f s and is entered after %.0f s").formatted(hanging, all, again, entered));
        }
    }

    @Test
    void diskOfTheEvidenceIsFull() throws Exception {
        try (SmallDisk disk = new SmallDisk(); Scene scene = new Scene(server, folder, "disk")) {
            disk.mount(scene.folder().resolve("evidence"));
            scene.start().reporters().senders(2, false).work();
            scene.until(() -> scene.people(Sender.class).stream().allMatch(one -> one.refused() > 0));
            List<String> said = scene.people(Sender.class).stream().map(Person::said).toList();
            assertThat(said).as("what the officers are told").allSatisfy(words -> assertThat(words).startsWith("507 ").contains("空间"));
            int reports = scene.people(Reporter.class).stream().mapToInt(Person::acknowledged).sum();
            scene.until(() -> scene.people(Reporter.class).stream().mapToInt(Person::acknowledged).sum() > reports + 8);
            assertThat(scene.people(Reporter.class)).as("others work on").allSatisfy(one -> assertThat(one.refused()).as(one.said())
                    .isZero());
            scene.fault();
            disk.grow();
            double normal = scene.untilEverybodyWorks();
            finish(scene, "disk of the evidence full", 1, -1, normal, "counted from when there was room again");
        }
    }

    @Test
    void clockOfANodeIsTenMinutesAhead() throws Exception {
        clockIsOff(Duration.ofMinutes(10), "ahead");
    }

    @Test
    void clockOfANodeIsTenMinutesBehind() throws Exception {
        clockIsOff(Duration.ofMinutes(-10), "behind");
    }

    private static void clockIsOff(Duration by, String words) throws Exception {
        try (Post post = new Post(); Scene scene = post.of(new Scene(server, folder, words))) {
            scene.start(server.port(), OffClock.environment(scene.folder(), by)).reporters().senders(2, false).work();
            scene.fault();
            scene.morning();
            double normal = scene.untilEverybodyWorks();
            scene.until(() -> scene.issued() == scene.letters());
            double all = scene.since();
            scene.rest();
            scene.settle();
            scene.until(() -> post.waiting(scene) == 0);
            finish(scene, "clock of a node ten minutes " + words, 1, -1, normal, "all letters after %.0f s; ".formatted(all)
                    + post.verdict(scene, 0));
        }
    }

    /** @param locks negative where nobody died */
    private static void finish(Scene scene, String fault, int living, double locks, double normal, String besides) throws Exception {
        scene.rest();
        scene.settle();
        Verdict verdict = Verdict.of(scene, scene.node(living).port());
        REPORT.add(fault, verdict, locks, normal, besides);
        verdict.demand();
        assertThat(locks).as("seconds until what it held was free").isLessThan(FUNERAL);
    }
}
