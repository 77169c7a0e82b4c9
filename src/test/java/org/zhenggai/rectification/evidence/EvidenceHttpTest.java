package org.zhenggai.rectification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.evidence.storage.BlobStore;
import org.zhenggai.rectification.evidence.storage.StorageSettings;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.Timeline;
import org.zhenggai.rectification.finding.TimelineEntry;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Evidence over HTTP by the accounts of its offices: what is taken, what is not, who sees and judges it. */
@RectificationTest
@Import(ProcessDriver.class)
class EvidenceHttpTest {

    private static final AtomicLong SCENES = new AtomicLong(1000);
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> PAPER = Map.of("issuer", "市自然资源局铁东分局", "documentDate", "2023-11-01", "documentNumber",
            "铁东自然资罚〔2023〕1号");

    /** All bad files meet one case: nothing is left of them in it. */
    private static RectificationCase ofBadFiles;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Evidence evidence;
    @Autowired
    private Cleaner cleaner;
    @Autowired
    private BlobStore blobs;
    @Autowired
    private PartialFiles partial;
    @Autowired
    private StorageSettings storage;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void photoComesInChunksAndIsShownWithWhatItSays() throws IOException {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        assertThat(handler.send("PUT", "/plot", Map.of("boundary", List.of(List.of(124.40, 43.10), List.of(124.41, 43.10),
                List.of(124.41, 43.11)))).status()).isEqualTo(200);
        byte[] photo = fresh().taken("2030-01-02 09:30:00".replace('-', ':')).at(124.405, 43.12).looking(90).orientation(6).jpeg();
        Answer opened = handler.open("before-photo", "C:\\相册\\整改前.jpg", photo.length, Map.of("photographer", "王某"));
        assertThat(opened.status()).isEqualTo(201);
        String id = opened.json().path("id").asText();
        assertThat(opened.json().path("chunkLimit").asLong()).isEqualTo(8 << 20);
        int half = photo.length / 2;
        assertThat(handler.chunk(id, 0, Arrays.copyOf(photo, half)).json().path("offset").asInt()).isEqualTo(half);
        assertThat(handler.finish(id).status()).as("half a file").isEqualTo(409);
        // the line broke: another session of the officer asks where it stands and goes on
        EvidenceClient again = as("shanmen.handler", c);
        Answer wrong = again.chunk(id, 10, Arrays.copyOf(photo, 5));
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.json().path("offset").asInt()).isEqualTo(half);
        assertThat(wrong.detail()).contains("续传");
        assertThat(again.get("/evidence/uploads/" + id).json().path("offset").asInt()).isEqualTo(half);
        assertThat(again.chunk(id, half, Arrays.copyOfRange(photo, half, photo.length)).status()).isEqualTo(200);
        assertThat(again.list().path("pieces")).as("not yet evidence").isEmpty();
        Answer finished = again.finish(id);
        assertThat(finished.status()).as(new String(finished.body())).isEqualTo(201);
        assertThat(again.finish(id).status()).as("it is over").isEqualTo(404);

        JsonNode piece = as("natural-resources.supervisor", c).list().path("pieces").get(0);
        assertThat(piece.path("typeName").asText()).isEqualTo("整改前照片");
        assertThat(piece.path("fileName").asText()).isEqualTo("整改前.jpg");
        assertThat(piece.path("capturedAt").asText()).isEqualTo("2030-01-02T09:30:00+08:00");
        assertThat(piece.path("uploadedAt").asText()).endsWith("+08:00");
        assertThat(piece.path("position").path("referenceSystem").asText()).isEqualTo("WGS-84");
        assertThat(piece.path("direction").asInt()).isEqualTo(90);
        assertThat(piece.path("distanceMetres").asInt()).isBetween(1100, 1250);
        assertThat(piece.path("width").asInt()).isEqualTo(480);
        assertThat(piece.path("unit").asText()).isEqualTo("shanmen");
        assertThat(piece.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(piece.path("photographer").asText()).isEqualTo("王某");
        assertThat(piece.has("caseId")).isFalse();
        assertThat(rules(piece)).containsExactly("photo-far-from-plot");
        assertThat(kinds(c)).contains("PLOT_SET", "EVIDENCE_SUBMITTED");
        EvidencePiece kept = evidence.of(c.id()).get(0);
        try (var in = evidence.open(kept)) {
            assertThat(in.readAllBytes()).isEqualTo(photo);
        }
    }

    static Stream<Arguments> badFiles() {
        return ExaminationTest.badFiles().filter(file -> ((byte[]) file.get()[4]).length > 0 && ((byte[]) file.get()[4]).length < 8 << 20
                && !file.get()[1].equals("照片过大"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void nothingIsKeptOfABadFile(int status, String says, String type, String name, byte[] content) throws IOException {
        RectificationCase c = ofBadFiles == null ? registered() : ofBadFiles;
        ofBadFiles = c;
        EvidenceClient handler = as("shanmen.handler", c);
        List<String> before = stored();
        Answer answer = handler.upload(type, name, content, PAPER);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.detail()).contains(says);
        assertThat(handler.list().path("pieces")).isEmpty();
        assertThat(stored()).isEqualTo(before);
        assertThat(uploads(c)).isZero();
        assertThat(kinds(c)).doesNotContain("EVIDENCE_SUBMITTED");
    }

    @Test
    void requestsThatAskTooMuchAreRefusedBeforeAnythingIsSent() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        assertThat(handler.open("after-photo", "a.jpg", 0, NOTHING).status()).isEqualTo(422);
        assertThat(handler.open("after-photo", "a.jpg", (1L << 30) + 1, NOTHING).status()).isEqualTo(413);
        assertThat(handler.open("no-such", "a.jpg", 1, NOTHING).status()).isEqualTo(400);
        assertThat(handler.open("penalty-decision", "a.pdf", 1, NOTHING).detail()).contains("发文机关");
        assertThat(handler.open("penalty-decision", "a.pdf", 1, Map.of("issuer", "某局", "documentDate", "2999-01-01")).status())
                .isEqualTo(400);
        String id = handler.open("other-document", "a.pdf", 10, NOTHING).json().path("id").asText();
        assertThat(handler.chunk(id, 0, new byte[11]).status()).as("more than announced").isEqualTo(413);
        assertThat(handler.chunk(id, 0, new byte[(8 << 20) + 1]).status()).isEqualTo(413);
        assertThat(handler.get("/evidence/uploads/" + id).json().path("offset").asInt()).isZero();
        assertThat(handler.send("DELETE", "/evidence/uploads/" + id, null).status()).isEqualTo(204);
        assertThat(handler.get("/evidence/uploads/" + id).status()).isEqualTo(404);
        assertThat(uploads(c)).isZero();
    }

    @Test
    void oneRequestAtATimeWritesAFile() throws IOException {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        String id = handler.open("other-document", "a.pdf", 10, NOTHING).json().path("id").asText();
        try (PartialFiles.Held held = partial.hold(UUID.fromString(id)).orElseThrow()) {
            Answer meanwhile = handler.chunk(id, 0, new byte[5]);
            assertThat(meanwhile.status()).isEqualTo(409);
            assertThat(meanwhile.detail()).contains("另一个请求");
            assertThat(handler.finish(id).status()).isEqualTo(409);
            assertThat(held.path()).exists();
        }
        assertThat(handler.chunk(id, 0, new byte[5]).status()).isEqualTo(200);
    }

    @Test
    void bytesAKilledProcessNeverAcknowledgedAreWrittenAnew() throws IOException {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        byte[] content = Papers.pdf("续传" + SCENES.incrementAndGet());
        String id = handler.open("other-document", "a.pdf", content.length, NOTHING).json().path("id").asText();
        handler.chunk(id, 0, Arrays.copyOf(content, 20));
        Path file = storage.directory().resolve("uploads/" + id + ".part");
        Files.write(file, new byte[50], java.nio.file.StandardOpenOption.APPEND);
        assertThat(handler.chunk(id, 20, Arrays.copyOfRange(content, 20, content.length)).status()).isEqualTo(200);
        assertThat(handler.finish(id).status()).isEqualTo(201);
        assertThat(handler.get("/evidence/" + handler.list().path("pieces").get(0).path("id").asText() + "/content").body())
                .isEqualTo(content);
    }

    @Test
    void anotherTownshipFindsNothing() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        String upload = handler.open("other-document", "a.pdf", 10, NOTHING).json().path("id").asText();
        String piece = handler.upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        for (String user : List.of("shiling.handler", "admin.system", "agriculture.supervisor")) {
            EvidenceClient stranger = as(user, c);
            for (String path : List.of("/evidence", "/evidence/" + piece, "/evidence/" + piece + "/content", "/evidence/" + piece + "/preview",
                    "/evidence/" + piece + "/thumbnail", "/evidence/uploads/" + upload)) {
                assertThat(stranger.get(path).status()).as(user + path).isEqualTo(404);
            }
            assertThat(stranger.open("after-photo", "a.jpg", 5, NOTHING).status()).isEqualTo(404);
            assertThat(stranger.chunk(upload, 0, new byte[5]).status()).isEqualTo(404);
            assertThat(stranger.send("PUT", "/plot", Map.of("point", List.of(124.4, 43.1))).status()).isEqualTo(404);
            assertThat(stranger.send("POST", "/evidence/" + piece + "/review", Map.of("verdict", "ACCEPTED")).status()).isEqualTo(404);
        }
        RectificationCase own = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(as("shiling.handler", own).get("/evidence/" + piece + "/content").status()).as("by way of the own case").isEqualTo(404);
        assertThat(as("shanmen.handler-2", c).get("/evidence/uploads/" + upload).status()).as("a colleague's upload").isEqualTo(404);
        assertThat(as("natural-resources.supervisor", c).open("after-photo", "a.jpg", 5, NOTHING).status()).isEqualTo(403);
    }

    @Test
    void reviewerFlagsSubmitterReplacesReviewerAccepts() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        EvidenceClient supervisor = as("natural-resources.supervisor", c);
        String first = handler.upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        assertThat(supervisor.send("POST", "/evidence/" + first + "/review", Map.of("verdict", "FLAGGED")).detail()).contains("理由");
        assertThat(as("shanmen.lead", c).send("POST", "/evidence/" + first + "/review", Map.of("verdict", "ACCEPTED")).status())
                .isEqualTo(403);
        Answer flagged = supervisor.send("POST", "/evidence/" + first + "/review", Map.of("verdict", "FLAGGED", "reason", "看不清地块"));
        assertThat(flagged.status()).isEqualTo(200);
        JsonNode seen = handler.list().path("pieces").get(0);
        assertThat(seen.path("state").asText()).isEqualTo("FLAGGED");
        assertThat(seen.path("reviews").get(0).path("reason").asText()).isEqualTo("看不清地块");
        assertThat(seen.path("reviews").get(0).path("unit").asText()).isEqualTo("natural-resources");
        Answer replaced = handler.upload("after-photo", "b.jpg", fresh().jpeg(), Map.of("replaces", first));
        assertThat(replaced.status()).isEqualTo(201);
        String second = replaced.json().path("id").asText();
        JsonNode pieces = handler.list().path("pieces");
        assertThat(pieces.get(0).path("state").asText()).isEqualTo("REPLACED");
        assertThat(pieces.get(0).path("replacedBy").asText()).isEqualTo(second);
        assertThat(pieces.get(1).path("replaces").asText()).isEqualTo(first);
        assertThat(handler.get("/evidence/" + first + "/content").status()).as("the old version stays").isEqualTo(200);
        assertThat(supervisor.send("POST", "/evidence/" + first + "/review", Map.of("verdict", "ACCEPTED")).status()).isEqualTo(409);
        assertThat(handler.open("after-photo", "c.jpg", 5, Map.of("replaces", first)).status()).isEqualTo(409);
        assertThat(supervisor.send("POST", "/evidence/" + second + "/review", Map.of("verdict", "ACCEPTED")).status()).isEqualTo(200);
        assertThat(handler.open("after-photo", "c.jpg", 5, Map.of("replaces", second)).status()).as("accepted stays").isEqualTo(409);
        assertThat(kinds(c)).containsSubsequence("EVIDENCE_SUBMITTED", "EVIDENCE_FLAGGED", "EVIDENCE_REPLACED", "EVIDENCE_ACCEPTED");
    }

    @Test
    void aResponsibleUnitJudgesNothingEvenWhereItOversees() {
        RectificationCase c = driver.register(List.of("police", "natural-resources"), List.of("district"));
        String piece = as("police.handler", c).upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        assertThat(as("natural-resources.supervisor", c).list().path("mayReview").asBoolean()).isFalse();
        assertThat(as("natural-resources.supervisor", c).send("POST", "/evidence/" + piece + "/review", Map.of("verdict", "ACCEPTED"))
                .status()).isEqualTo(403);
        assertThat(as("district.supervisor", c).send("POST", "/evidence/" + piece + "/review", Map.of("verdict", "ACCEPTED")).status())
                .isEqualTo(200);
    }

    @Test
    void metadataIsCorrectedBeforeAcceptance() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        JsonNode piece = handler.upload("penalty-decision", "决定书.pdf", Papers.pdf("更正" + SCENES.incrementAndGet()), PAPER).json();
        String path = "/evidence/" + piece.path("id").asText();
        handler.upload("penalty-notice", "告知书.pdf", Papers.pdf("告知" + SCENES.incrementAndGet()),
                Map.of("issuer", "某局", "documentDate", "2023-11-05"));
        assertThat(rules(handler.list().path("pieces").get(0))).as("what comes later may put it out of order").containsExactly("document-order");
        assertThat(handler.send("PATCH", path, Map.of("documentDate", "2023-11-08")).status()).isEqualTo(200);
        assertThat(handler.list().path("pieces").get(0).path("documentDate").asText()).isEqualTo("2023-11-08");
        assertThat(rules(handler.list().path("pieces").get(0))).isEmpty();
        assertThat(handler.send("PATCH", path, Map.of("sha256", "0")).status()).isEqualTo(400);
        assertThat(as("natural-resources.supervisor", c).send("PATCH", path, Map.of("note", "x")).status()).isEqualTo(403);
        as("natural-resources.supervisor", c).send("POST", path + "/review", Map.of("verdict", "ACCEPTED"));
        assertThat(handler.send("PATCH", path, Map.of("note", "x")).status()).isEqualTo(409);
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("EVIDENCE_AMENDED")).extracting(TimelineEntry::detail)
                .containsExactly("文书日期由“2023-11-01”改为“2023-11-08”");
    }

    @Test
    void samePhotoIsFoundInBothCasesButNamesOnlyWhatTheReaderMaySee() {
        RectificationCase one = registered();
        RectificationCase other = driver.register(List.of("shiling"), List.of("natural-resources"));
        long scene = SCENES.incrementAndGet();
        as("shanmen.handler", one).upload("after-photo", "a.jpg", Photos.photo().scene(scene).jpeg(), NOTHING);
        as("shiling.handler", other).upload("after-photo", "b.jpg", Photos.photo().scene(scene).jpeg(), NOTHING);
        as("shiling.handler", other).upload("after-photo", "c.png", Photos.photo().scene(scene).size(400, 300).png(), NOTHING);
        JsonNode township = as("shanmen.handler", one).list().path("pieces").get(0).path("findings");
        assertThat(township.findValuesAsText("rule")).contains("same-photo", "near-same-photo");
        assertThat(township.toString()).contains("另一案件").doesNotContain(other.caseNumber());
        assertThat(township.get(0).path("relatedCase").isNull()).isTrue();
        assertThat(township.get(0).path("relatedPiece").isNull()).isTrue();
        JsonNode bureau = as("natural-resources.supervisor", one).list().path("pieces").get(0).path("findings");
        assertThat(bureau.get(0).path("relatedCase").asText()).isEqualTo(other.caseNumber());
        assertThat(bureau.get(0).path("message").asText()).contains("案件" + other.caseNumber());
    }

    @Test
    void downloadsCannotRunAndCanBeTakenInParts() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        byte[] content = Papers.pdf("下载" + SCENES.incrementAndGet());
        String pdf = "/evidence/" + handler.upload("other-document", "说明 \"1\".pdf", content, NOTHING).json().path("id").asText();
        Answer all = handler.get(pdf + "/content");
        assertThat(all.body()).isEqualTo(content);
        assertThat(all.header("Content-Disposition")).startsWith("attachment").contains("UTF-8''");
        assertThat(all.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(all.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(all.header("Accept-Ranges")).isEqualTo("bytes");
        Answer part = handler.get(pdf + "/content", "Range", "bytes=5-14");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 5, 15));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 5-14/" + content.length);
        assertThat(handler.get(pdf + "/content", "Range", "bytes=99999-").status()).isEqualTo(416);
        Answer inPage = handler.get(pdf + "/preview");
        assertThat(inPage.header("Content-Disposition")).startsWith("inline");
        assertThat(inPage.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(inPage.header("Content-Security-Policy")).contains("sandbox");
        assertThat(handler.get(pdf + "/thumbnail").status()).isEqualTo(404);
        String photo = "/evidence/" + handler.upload("after-photo", "a.jpg", fresh().size(2000, 1000).at(124.4, 43.1).orientation(6).jpeg(),
                NOTHING).json().path("id").asText();
        Answer preview = handler.get(photo + "/preview");
        assertThat(preview.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(preview.body(), java.nio.charset.StandardCharsets.ISO_8859_1)).as("the camera's data stay behind")
                .doesNotContain("Exif");
        assertThat(handler.get(photo + "/thumbnail").body()).hasSizeLessThan(60_000);
    }

    @Test
    void anEndedCaseIsLocked() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        String piece = handler.upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        byte[] late = fresh().jpeg();
        String upload = handler.open("after-photo", "b.jpg", late.length, NOTHING).json().path("id").asText();
        handler.chunk(upload, 0, late);
        jdbc.sql("update rectification_case set process_state = 'CLOSED', ended_on = date '2024-01-01' where id = :id")
                .param("id", c.id()).update();
        Answer refused = handler.finish(upload);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("锁定");
        assertThat(handler.open("after-photo", "c.jpg", 5, NOTHING).status()).isEqualTo(409);
        assertThat(as("natural-resources.supervisor", c).send("POST", "/evidence/" + piece + "/review", Map.of("verdict", "ACCEPTED"))
                .status()).isEqualTo(409);
        assertThat(handler.send("PUT", "/plot", Map.of("point", List.of(124.4, 43.1))).status()).isEqualTo(409);
        assertThat(handler.list().path("locked").asBoolean()).isTrue();
        assertThat(handler.list().path("mayUpload").asBoolean()).isFalse();
        assertThat(handler.list().path("pieces")).hasSize(1);
    }

    @Test
    void plotsThatCannotBeAreRefused() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        assertThat(handler.send("PUT", "/plot", Map.of("point", List.of(43.1, 124.4))).detail()).contains("不在我国范围内");
        assertThat(handler.send("PUT", "/plot", Map.of("boundary", List.of(List.of(124.4, 43.1), List.of(124.41, 43.1)))).detail())
                .contains("3至");
        assertThat(handler.send("PUT", "/plot", Map.of("boundary", List.of(List.of(124.40, 43.10), List.of(124.41, 43.11),
                List.of(124.41, 43.10), List.of(124.40, 43.11)))).detail()).contains("自相交");
        assertThat(handler.send("PUT", "/plot", Map.of("point", List.of(124.4, 43.1), "referenceSystem", "GCJ-02")).detail())
                .contains("CGCS2000");
        assertThat(handler.list().path("plot").isNull()).isTrue();
        assertThat(as("natural-resources.reviewer", c).send("PUT", "/plot", Map.of("point", List.of(124.4, 43.1))).status()).isEqualTo(200);
        assertThat(handler.list().path("plot").path("referenceSystem").asText()).isEqualTo("CGCS2000");
    }

    @Test
    void cleanerRemovesWhatNobodyListsAndOnlyThat() throws IOException {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        byte[] content = fresh().jpeg();
        String listed = handler.upload("after-photo", "a.jpg", content, NOTHING).json().path("sha256").asText();
        String running = handler.open("other-document", "a.pdf", 10, NOTHING).json().path("id").asText();
        String stale = handler.open("other-document", "b.pdf", 10, NOTHING).json().path("id").asText();
        handler.chunk(stale, 0, new byte[3]);
        jdbc.sql("update evidence_upload set touched_at = touched_at - interval '8 days' where id = :id")
                .param("id", UUID.fromString(stale)).update();
        Path orphan = Files.write(storage.directory().resolve("orphan"), new byte[10]);
        String unlisted = "0".repeat(63) + "1";
        blobs.put(unlisted, orphan);
        cleaner.run();
        assertThat(stored()).contains(listed).doesNotContain(unlisted);
        assertThat(handler.get("/evidence/uploads/" + stale).status()).isEqualTo(404);
        assertThat(storage.directory().resolve("uploads/" + stale + ".part")).doesNotExist();
        assertThat(handler.get("/evidence/uploads/" + running).status()).isEqualTo(200);
    }

    private RectificationCase registered() {
        return driver.register(List.of("shanmen"), List.of("natural-resources"));
    }

    private EvidenceClient as(String user, RectificationCase c) {
        return new EvidenceClient(port, user, c.caseNumber());
    }

    private static Photos fresh() {
        return Photos.photo().scene(SCENES.incrementAndGet());
    }

    private static List<String> rules(JsonNode piece) {
        return piece.path("findings").findValuesAsText("rule");
    }

    private List<String> kinds(RectificationCase c) {
        return timeline.of(c.id()).stream().map(TimelineEntry::kind).toList();
    }

    private List<String> stored() throws IOException {
        List<String> found = new ArrayList<>();
        blobs.each(found::add);
        return found.stream().sorted().toList();
    }

    private int uploads(RectificationCase c) {
        return jdbc.sql("select count(*) from evidence_upload where case_id = :case").param("case", c.id()).query(Integer.class).single();
    }
}
