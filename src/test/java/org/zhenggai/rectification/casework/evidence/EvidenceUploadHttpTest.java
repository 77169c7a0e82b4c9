package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.casework.evidence.storage.StorageSettings;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** How files come in over HTTP: in chunks, after a broken line, and not at all when they are bad. */
class EvidenceUploadHttpTest extends EvidenceOverHttp {

    /** All bad files meet one case: nothing is left of them in it. */
    private static RectificationCase ofBadFiles;

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
        LocalDate day = driver.today(); // wherever the clock stands: what was taken after today is doubted
        byte[] photo = fresh().taken(day.toString().replace('-', ':') + " 00:30:00").at(124.405, 43.12).looking(90).orientation(6).jpeg();
        Answer opened = handler.open("before-photo", "C:\\相册\\整改前.jpg", photo.length, Map.of("photographer", "王某", "modified",
                1704159000000L));
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
        JsonNode unfinished = again.get("/evidence/uploads").json();
        assertThat(unfinished.findValuesAsText("id")).containsExactly(id);
        assertThat(unfinished.get(0).path("modified").asLong()).as("tells whether it is the same file").isEqualTo(1704159000000L);
        assertThat(as("shanmen.handler-2", c).get("/evidence/uploads").json()).as("a colleague's").isEmpty();
        assertThat(again.chunk(id, half, Arrays.copyOfRange(photo, half, photo.length)).status()).isEqualTo(200);
        assertThat(again.list().path("pieces")).as("not yet evidence").isEmpty();
        Answer finished = again.finish(id);
        assertThat(finished.status()).as(new String(finished.body())).isEqualTo(201);
        assertThat(again.finish(id).json()).as("the line broke before the answer").isEqualTo(finished.json());
        assertThat(again.chunk(id, 0, photo).status()).as("it is over").isEqualTo(404);
        assertThat(again.list().path("pieces")).hasSize(1);

        JsonNode piece = as("natural-resources.supervisor", c).list().path("pieces").get(0);
        assertThat(piece.path("typeName").asText()).isEqualTo("整改前照片");
        assertThat(piece.path("fileName").asText()).isEqualTo("整改前.jpg");
        assertThat(piece.path("capturedAt").asText()).isEqualTo(day + "T00:30:00+08:00");
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
        return ExaminationTest.badFiles().filter(file -> ((byte[]) file.get()[4]).length > 0
                && ((byte[]) file.get()[4]).length < 8 << 20 && !file.get()[1].equals("照片过大"));
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
    void bytesThatTheDiskLostAreAskedForAgain() throws IOException {
        EvidenceClient handler = as("shanmen.handler", registered());
        String id = handler.open("other-document", "a.pdf", 10, NOTHING).json().path("id").asText();
        handler.chunk(id, 0, new byte[10]);
        Files.write(storage.directory().resolve("uploads/" + id + ".part"), new byte[4]);
        Answer finish = handler.finish(id);
        assertThat(finish.status()).isEqualTo(409);
        assertThat(finish.json().path("offset").asInt()).isEqualTo(4);
        assertThat(handler.chunk(id, 4, new byte[6]).json().path("offset").asInt()).isEqualTo(10);
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

    private List<String> stored() throws IOException {
        List<String> found = new ArrayList<>();
        blobs.each(found::add);
        return found.stream().sorted().toList();
    }

    private int uploads(RectificationCase c) {
        return jdbc.sql("select count(*) from evidence_upload where case_id = :case").param("case", c.id()).query(Integer.class)
                .single();
    }
}
