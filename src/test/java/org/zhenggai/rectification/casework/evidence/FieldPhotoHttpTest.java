package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Verification;
import org.zhenggai.rectification.support.Http;

/** Photos from the field over HTTP: who brings them to which inspection, what the phone claims, and what contradicts it. */
class FieldPhotoHttpTest extends EvidenceOverHttp {

    private static final String FIRST = "natural-resources.inspector";
    private static final String SECOND = "natural-resources.inspector-2";
    private static final double EAST = 124.4010;
    private static final double NORTH = 43.1205;

    @Autowired
    private Verification verification;

    @Test
    void inspectorsBringPhotosToTheirInspectionAndOnlyThere() {
        RectificationCase c = atInspection();
        RectificationCase other = registered();
        String key = place(FIRST, c).path("inspection").asText();
        byte[] photo = fresh().jpeg();
        Map<String, Object> claim = claim(key, EAST, NORTH);
        Answer taken = as(FIRST, c).upload("inspection-photo", "a.jpg", photo, Map.of("field", claim));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().at("/field/inspection").asText()).isEqualTo("第1次提交的现场核查");
        assertThat(taken.json().at("/field/distanceMetres").asInt()).as("the server's own check against the plot").isZero();

        assertThat(as(FIRST, c).upload("after-photo", "b.jpg", photo, Map.of("field", claim)).status()).as("no evidence").isEqualTo(400);
        assertThat(as(FIRST, c).open("inspection-photo", "b.jpg", 5, NOTHING).status()).as("no inspection named").isEqualTo(403);
        assertThat(as(FIRST, other).open("inspection-photo", "b.jpg", 5, Map.of("field", claim)).status()).as("by way of another case")
                .isEqualTo(403);
        assertThat(as("natural-resources.supervisor", c).open("inspection-photo", "b.jpg", 5, Map.of("field", claim)).status())
                .as("a colleague without the task").isEqualTo(403);
        assertThat(as("agriculture.inspector", c).open("inspection-photo", "b.jpg", 5, Map.of("field", claim)).status())
                .as("another unit's inspector").isEqualTo(404);
        assertThat(as("shanmen.handler", c).open("inspection-photo", "b.jpg", 5, Map.of("field", claim)).status())
                .as("the township").isEqualTo(403);
        assertThat(as("shanmen.handler", c).open("inspection-photo", "b.jpg", 5, NOTHING).status()).isEqualTo(400);
        assertThat(as(FIRST, c).open("inspection-photo", "b.jpg", 5, Map.of("field", claim, "replaces", taken.json().path("id").asText()))
                .status()).isEqualTo(400);

        String begun = as(FIRST, c).open("inspection-photo", "c.jpg", 5, Map.of("field", claim)).json().path("id").asText();
        driver.pass(c, "Task_SiteInspection", FIRST);
        assertThat(as(FIRST, c).chunk(begun, 0, new byte[5]).status()).as("the form was submitted meanwhile").isEqualTo(403);
        assertThat(as(FIRST, c).list().path("inspections")).isEmpty();
        assertThat(as(SECOND, c).list().path("inspections")).hasSize(1);
        assertThat(verification.of(c).intact()).isTrue();
    }

    @Test
    void fellowInspectorConfirmsHavingStoodThere() {
        RectificationCase c = atInspection();
        Map<String, Object> claim = claim(place(FIRST, c).path("inspection").asText(), EAST, NORTH);
        String id = as(FIRST, c).upload("inspection-photo", "a.jpg", fresh().jpeg(), Map.of("field", claim)).json().path("id").asText();
        String path = "/evidence/" + id + "/witness";
        assertThat(as(FIRST, c).send("POST", path, null).status()).as("who took it").isEqualTo(403);
        assertThat(as("shanmen.handler", c).send("POST", path, null).status()).isEqualTo(403);
        assertThat(as("agriculture.inspector", c).send("POST", path, null).status()).isEqualTo(404);
        assertThat(as(SECOND, c).send("POST", path, null).status()).isEqualTo(204);
        assertThat(as(SECOND, c).send("POST", path, null).status()).isEqualTo(204);
        assertThat(as("shanmen.handler", c).list().at("/pieces/0/field/witnesses/0").asText()).isEqualTo("铁东分局核查员乙");
        assertThat(kinds(c)).filteredOn("INSPECTION_WITNESSED"::equals).hasSize(1);
        assertThat(verification.of(c).intact()).isTrue();
    }

    @Test
    void phoneIsDoubtedWhereItContradictsTheCameraOrTheClock() {
        RectificationCase c = withPlot();
        EvidenceClient handler = as("shanmen.handler", c);
        OffsetDateTime now = OffsetDateTime.now();
        byte[] photo = fresh().taken("2026:01:05 10:00:00").at(EAST, NORTH).jpeg();
        Map<String, Object> claim = claim(null, EAST + 0.02, NORTH);
        claim.put("takenAt", "2026-01-05T12:00:00+08:00");
        JsonNode contradicting = handler.upload("other-photo", "a.jpg", photo, Map.of("field", claim)).json();
        assertThat(rules(contradicting)).contains("claim-other-place", "claim-other-time").doesNotContain("claim-in-the-future");
        assertThat(contradicting.at("/position/longitude").asDouble()).as("the camera's own word stays").isEqualTo(EAST,
                org.assertj.core.api.Assertions.within(1e-4));

        Map<String, Object> later = claim(null, EAST + 0.02, NORTH);
        later.put("takenAt", now.plusDays(1).toString());
        JsonNode future = handler.upload("other-photo", "b.png", bare(), Map.of("field", later)).json();
        assertThat(rules(future)).contains("claim-in-the-future", "photo-far-from-plot").doesNotContain("photo-without-position",
                "photo-without-time");

        Map<String, Object> vague = claim(null, EAST + 0.02, NORTH);
        vague.put("accuracy", 5000);
        JsonNode unsure = handler.upload("other-photo", "c.png", bare(), Map.of("field", vague)).json();
        assertThat(rules(unsure)).doesNotContain("photo-far-from-plot", "claim-in-the-future");
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        RectificationCase c = withPlot();
        EvidenceClient handler = as("shanmen.handler", c);
        byte[] photo = fresh().jpeg();
        Map<String, Object> claim = claim(null, EAST, NORTH);
        String id = handler.upload("other-photo", "a.jpg", photo, Map.of("field", claim)).json().path("id").asText();
        assertThat(handler.upload("other-photo", "a.jpg", photo, Map.of("field", claim)).json().path("id").asText()).isEqualTo(id);
        claim.put("sha256", DigestUtils.sha256Hex(photo));
        JsonNode known = handler.open("other-photo", "a.jpg", photo.length, Map.of("field", claim)).json();
        assertThat(known.path("id").asText()).isEqualTo(id);
        assertThat(known.path("offset").asLong()).as("nothing is left to send").isEqualTo(photo.length);
        assertThat(handler.finish(id).json().path("id").asText()).isEqualTo(id);
        assertThat(handler.list().path("pieces")).hasSize(1);
        assertThat(kinds(c)).filteredOn("EVIDENCE_SUBMITTED"::equals).hasSize(1);
        assertThat(as("shanmen.handler-2", c).upload("other-photo", "a.jpg", photo, Map.of("field", claim)).json().path("id").asText())
                .as("a colleague's is his own").isNotEqualTo(id);
    }

    @Test
    void impossibleClaimsAreRefused() {
        RectificationCase c = withPlot();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("longitude", 124.4), Map.of("longitude", 190, "latitude", 3),
                Map.of("longitude", "NaN", "latitude", 3), Map.of("accuracy", -1), Map.of("direction", 360), Map.of("sha256", "0"),
                Map.of("takenAt", "1970-01-01T00:00:00Z"), Map.of("takenAt", "gestern"))) {
            Answer answer = as("shanmen.handler", c).open("other-photo", "a.jpg", 5, Map.of("field", wrong));
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(answer.detail()).matches(".*\\p{IsHan}.*");
        }
    }

    @Test
    void aUnitSeesItsPlaces() {
        RectificationCase c = withPlot();
        assertThat(place("shanmen.handler", c).at("/plot/boundary")).isNotEmpty();
        assertThat(places("shiling.handler")).noneMatch(one -> one.path("caseNumber").asText().equals(c.caseNumber()));
        assertThat(places("natural-resources.inspector")).as("no inspection yet")
                .noneMatch(one -> one.path("caseNumber").asText().equals(c.caseNumber()));
    }

    private RectificationCase withPlot() {
        RectificationCase c = registered();
        as("shanmen.handler", c).send("PUT", "/plot", Map.of("boundary", List.of(List.of(124.4005, 43.1200), List.of(124.4020, 43.1200),
                List.of(124.4022, 43.1210), List.of(124.4006, 43.1212))));
        return c;
    }

    private RectificationCase atInspection() {
        RectificationCase c = withPlot();
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler", "Task_ReviewProgramme",
                "natural-resources.supervisor", "Task_Rectify", "shanmen.handler", "Task_SelfCheck", "shanmen.lead",
                "Task_PreliminaryReview", "natural-resources.supervisor");
        return c;
    }

    /** As a browser without a place in its photos sends it. */
    private static byte[] bare() {
        return fresh().png();
    }

    private static Map<String, Object> claim(String inspection, double east, double north) {
        Map<String, Object> claim = new HashMap<>(Map.of("longitude", east, "latitude", north, "accuracy", 8, "direction", 45, "takenAt",
                OffsetDateTime.now().toString()));
        if (inspection != null) {
            claim.put("inspection", inspection);
        }
        return claim;
    }

    private JsonNode place(String user, RectificationCase c) {
        return places(user).stream().filter(one -> one.path("caseNumber").asText().equals(c.caseNumber())).findFirst().orElseThrow();
    }

    private List<JsonNode> places(String user) {
        List<JsonNode> found = new java.util.ArrayList<>();
        Http.as(port, user).get("/api/field").json().path("places").forEach(found::add);
        return found;
    }
}
