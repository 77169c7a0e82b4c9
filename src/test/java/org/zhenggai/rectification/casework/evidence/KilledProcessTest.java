package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.casework.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.casework.evidence.Traffic.Sending;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RunningProduct;
import org.zhenggai.rectification.support.TestDatabase;

/**
 * {@code kill -9} while files come in and tasks are completed: after the next start all that was acknowledged is there, all that is listed
 * can be read, and what was on its way goes on or was never there. One kill in the suite; by hand as many as wanted:
 * {@code mvn test -Dtest=KilledProcessTest -DargLine=-Dkills=20}.
 */
class KilledProcessTest {

    private static final String CASE = "TD2023-004";
    private static final String HANDLER = "chengdong.handler";
    private static final LocalDate SAMPLE_STARTS = LocalDate.of(2023, 11, 13);

    @TempDir
    private Path folder;
    private final String database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
    private final List<Sending> sent = new ArrayList<>();
    private final Map<String, Boolean> completions = new HashMap<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingListedIsMissing() throws Exception {
        try (RunningProduct product = new RunningProduct(database, folder)) {
            product.start();
            pass(product, "Task_Investigate", HANDLER);
            pass(product, "Task_DraftProgramme", HANDLER);
            pass(product, "Task_ReviewProgramme", "natural-resources.supervisor");
            for (int kill = 0; kill < Integer.getInteger("kills", 1); kill++) {
                Traffic traffic = new Traffic(product.port(), HANDLER, CASE);
                traffic.intoTheMiddle();
                product.kill();
                traffic.end();
                sent.addAll(traffic.sent());
                completions.putAll(traffic.completions());
                product.start();
                System.out.println("KILLED: " + traffic);
                completionsAreAllOrNothing(product.port());
                uploadsGoOn(product.port());
                filesAreAllThere(product.port());
                JsonNode report = Http.as(product.port(), "admin.audit").get("/api/audit/verify").json();
                assertThat(report.path("intact").asBoolean()).as(report.toPrettyString()).isTrue();
            }
        }
    }

    private void completionsAreAllOrNothing(int port) {
        List<String> kept = StreamSupport.stream(Http.as(port, HANDLER).get("/api/cases/" + CASE).json().path("timeline").spliterator(),
                false)
                .filter(entry -> entry.path("kind").asText().equals("Task_Rectify")).map(entry -> entry.path("detail").asText()).toList();
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(completions.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList()).isNotEmpty().isSubsetOf(
                kept);
        assertThat(completions.keySet()).containsAll(kept);
        assertThat(count("""
                select count(*) from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                where p.business_key_ = ? and t.task_def_key_ = 'Task_Rectify' and t.end_time_ is not null""")).as("the engine's own word")
                .isEqualTo(kept.size());
        assertThat(count("""
                select count(*) from form_submission f join rectification_case c on c.id = f.case_id
                where c.case_number = ? and f.task_key = 'Task_Rectify'""")).as("forms as submitted").isEqualTo(kept.size());
        assertThat(Http.as(port, HANDLER).get("/engine-rest/task?processInstanceBusinessKey=" + CASE).json()).as("one goes on")
                .extracting(task -> task.path("taskDefinitionKey").asText()).containsOnlyOnce("Task_Rectify");
    }

    /** What was acknowledged of a file that did not arrive in full is not sent again. */
    private void uploadsGoOn(int port) {
        EvidenceClient client = new EvidenceClient(port, HANDLER, CASE);
        Map<String, JsonNode> unfinished = byName(client.get("/evidence/uploads").json());
        Map<String, JsonNode> listed = byName(client.list().path("pieces"));
        for (Sending file : sent) {
            boolean arrived = listed.containsKey(file.name);
            if (file.piece != null) {
                assertThat(listed).as("acknowledged").containsKey(file.name);
            } else if (file.upload != null) {
                assertThat(arrived).as(file.name).isNotEqualTo(unfinished.containsKey(file.name));
                assertThat(arrived && !file.finishing).as("half a file").isFalse();
                if (arrived) {
                    file.piece = client.finish(file.upload).json().path("id").asText();
                    assertThat(file.piece).as("the answer that got lost").isEqualTo(listed.get(file.name).path("id").asText());
                }
            }
        }
        unfinished.forEach((name, upload) -> {
            Sending file = sent.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
            int offset = upload.path("offset").asInt();
            assertThat(offset).as(name).isGreaterThanOrEqualTo((int) file.acknowledged);
            String id = upload.path("id").asText();
            if (offset < file.content.length) {
                Answer rest = client.chunk(id, offset, Arrays.copyOfRange(file.content, offset, file.content.length));
                assertThat(rest.status()).as(new String(rest.body())).isEqualTo(200);
            }
            Answer finished = client.finish(id);
            assertThat(finished.status()).as(name).isEqualTo(201);
            file.piece = finished.json().path("id").asText();
        });
        assertThat(client.get("/evidence/uploads").json()).isEmpty();
    }

    private void filesAreAllThere(int port) throws IOException {
        EvidenceClient client = new EvidenceClient(port, HANDLER, CASE);
        JsonNode pieces = client.list().path("pieces");
        Map<String, JsonNode> listed = byName(pieces);
        assertThat(listed).as("none twice").hasSize(pieces.size()).hasSizeGreaterThanOrEqualTo((int) sent.stream()
                .filter(file -> file.piece != null).count());
        Set<String> hashes = new TreeSet<>();
        for (JsonNode piece : pieces) {
            Sending file = sent.stream().filter(one -> one.name.equals(piece.path("fileName").asText())).findFirst().orElseThrow();
            byte[] content = client.get("/evidence/" + piece.path("id").asText() + "/content").body();
            assertThat(Traffic.sha256(content)).as(file.name).isEqualTo(piece.path("sha256").asText()).isEqualTo(file.sha256());
            hashes.add(file.sha256());
        }
        try (Stream<Path> files = Files.walk(folder.resolve("evidence/files"))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())).as("no file that nobody lists")
                    .containsExactlyInAnyOrderElementsOf(hashes);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(CASE).query(Integer.class).single();
    }

    private static Map<String, JsonNode> byName(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).collect(Collectors.toMap(one -> one.path("fileName").asText(), one -> one,
                (one, other) -> one));
    }

    private static void pass(RunningProduct product, String key, String officer) {
        Http client = Http.as(product.port(), officer);
        String address = "/engine-rest/task?processInstanceBusinessKey=" + CASE + "&taskDefinitionKey=" + key;
        JsonNode[] task = new JsonNode[1];
        Awaitility.await(key).atMost(Duration.ofMinutes(1)).until(() -> {
            task[0] = client.get(address).json().path(0);
            return task[0].has("id");
        });
        Http.Answer done = client.submit("/engine-rest", task[0].path("id").asText(), Answers.pass(key, SAMPLE_STARTS));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }
}
