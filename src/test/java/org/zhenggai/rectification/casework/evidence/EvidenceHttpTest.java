package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.casework.finding.Verification;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Superuser;

/** Evidence over HTTP by the accounts of its offices: who sees, judges, corrects and downloads it. */
class EvidenceHttpTest extends EvidenceOverHttp {

    @Autowired
    private Evidence evidence;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private Verification verification;

    @Test
    void anotherTownshipFindsNothing() {
        RectificationCase c = registered();
        EvidenceClient handler = as("shanmen.handler", c);
        String upload = handler.open("other-document", "a.pdf", 10, NOTHING).json().path("id").asText();
        String piece = handler.upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        for (String user : List.of("shiling.handler", "admin.system", "agriculture.supervisor")) {
            EvidenceClient stranger = as(user, c);
            for (String path : List.of("/evidence", "/evidence/" + piece, "/evidence/" + piece + "/content", "/evidence/" + piece
                    + "/preview",
                    "/evidence/" + piece + "/thumbnail", "/evidence/uploads", "/evidence/uploads/" + upload)) {
                assertThat(stranger.get(path).status()).as(user + path).isEqualTo(404);
            }
            assertThat(stranger.open("after-photo", "a.jpg", 5, NOTHING).status()).isEqualTo(404);
            assertThat(stranger.chunk(upload, 0, new byte[5]).status()).isEqualTo(404);
            assertThat(stranger.send("PUT", "/plot", Map.of("point", List.of(124.4, 43.1))).status()).isEqualTo(404);
            assertThat(stranger.send("POST", "/evidence/" + piece + "/review", Map.of("verdict", "ACCEPTED")).status())
                    .isEqualTo(404);
        }
        RectificationCase own = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(as("shiling.handler", own).get("/evidence/" + piece + "/content").status()).as("by way of the own case")
                .isEqualTo(404);
        assertThat(as("shanmen.handler-2", c).get("/evidence/uploads/" + upload).status()).as("a colleague's upload")
                .isEqualTo(404);
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
        assertThat(supervisor.send("POST", "/evidence/" + first + "/review", Map.of("verdict", "ACCEPTED")).status())
                .isEqualTo(409);
        assertThat(handler.open("after-photo", "c.jpg", 5, Map.of("replaces", first)).status()).isEqualTo(409);
        assertThat(supervisor.send("POST", "/evidence/" + second + "/review", Map.of("verdict", "ACCEPTED")).status())
                .isEqualTo(200);
        assertThat(handler.open("after-photo", "c.jpg", 5, Map.of("replaces", second)).status()).as("accepted stays")
                .isEqualTo(409);
        assertThat(kinds(c)).containsSubsequence("EVIDENCE_SUBMITTED", "EVIDENCE_FLAGGED", "EVIDENCE_REPLACED",
                "EVIDENCE_ACCEPTED");
    }

    @Test
    void aResponsibleUnitJudgesNothingEvenWhereItOversees() {
        RectificationCase c = driver.register(List.of("police", "natural-resources"), List.of("district"));
        String piece = as("police.handler", c).upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        assertThat(as("natural-resources.supervisor", c).list().path("mayReview").asBoolean()).isFalse();
        assertThat(as("natural-resources.supervisor", c).send("POST", "/evidence/" + piece + "/review", Map.of("verdict",
                "ACCEPTED"))
                .status()).isEqualTo(403);
        assertThat(as("district.supervisor", c).send("POST", "/evidence/" + piece + "/review", Map.of("verdict", "ACCEPTED"))
                .status())
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
        assertThat(rules(handler.list().path("pieces").get(0))).as("what comes later may put it out of order")
                .containsExactly("document-order");
        assertThat(handler.send("PATCH", path, Map.of("documentDate", "2023-11-08")).status()).isEqualTo(200);
        assertThat(handler.list().path("pieces").get(0).path("documentDate").asText()).isEqualTo("2023-11-08");
        assertThat(rules(handler.list().path("pieces").get(0))).isEmpty();
        assertThat(handler.send("PATCH", path, Map.of("sha256", "0")).status()).isEqualTo(400);
        assertThat(as("natural-resources.supervisor", c).send("PATCH", path, Map.of("note", "x")).status()).isEqualTo(403);
        as("natural-resources.supervisor", c).send("POST", path + "/review", Map.of("verdict", "ACCEPTED"));
        assertThat(handler.send("PATCH", path, Map.of("note", "x")).status()).isEqualTo(409);
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("EVIDENCE_AMENDED"))
                .extracting(TimelineEntry::detail)
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
        String photo = "/evidence/" + handler.upload("after-photo", "a.jpg", fresh().size(2000, 1000).at(124.4, 43.1)
                .orientation(6).jpeg(),
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
        driver.submit(c, "Task_Investigate", "shanmen.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        Answer refused = handler.finish(upload);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("锁定");
        assertThat(handler.open("after-photo", "c.jpg", 5, NOTHING).status()).isEqualTo(409);
        assertThat(as("natural-resources.supervisor", c).send("POST", "/evidence/" + piece + "/review", Map.of("verdict",
                "ACCEPTED"))
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
        assertThat(as("natural-resources.reviewer", c).send("PUT", "/plot", Map.of("point", List.of(124.4, 43.1))).status())
                .isEqualTo(200);
        assertThat(handler.list().path("plot").path("referenceSystem").asText()).isEqualTo("CGCS2000");
    }

    @Test
    void stateOrFileHashChangedBySqlIsNamedWithItsPiece() {
        RectificationCase c = registered();
        String piece = as("shanmen.handler", c).upload("after-photo", "a.jpg", fresh().jpeg(), NOTHING).json().path("id").asText();
        as("natural-resources.supervisor", c).send("POST", "/evidence/" + piece + "/review",
                Map.of("verdict", "FLAGGED", "reason", "不清"));
        assertThat(verification.of(c).intact()).isTrue();
        for (String[] attack : new String[][] {{"update evidence_piece set state = 'ACCEPTED' where id = '%s'",
                "update evidence_piece set state = 'FLAGGED' where id = '%s'"}, {
                        "update evidence_review set reason = '清楚' where piece_id = '%s'",
                        "update evidence_review set reason = '不清' where piece_id = '%s'"}}) {
            Superuser.committed(database, attack[0].formatted(piece));
            assertThat(verification.of(c).problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                    .isEqualTo("案件" + c.caseNumber() + "举证材料" + piece + "被改动，与最近一次封存不符"));
            Superuser.committed(database, attack[1].formatted(piece));
        }
        assertThat(verification.of(c).intact()).isTrue();
    }
}
