package org.zhenggai.rectification.casework.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceState;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.evidence.Resemblance.Alike;
import org.zhenggai.rectification.casework.plot.Position;
import org.zhenggai.rectification.casework.proof.PreCheck.Warning;

/** Each rule warns of what it is for, says why, and is silent otherwise. */
class PreChecksTest {

    private static final EvidenceTypes TYPES = new EvidenceTypes(new ClassPathResource("evidence/types.yaml"));
    private static final long OWN = 1;
    private static final long OTHER = 2;

    @Test
    void samePhotoInAnotherCase() {
        EvidencePiece photo = piece("after-photo").build();
        Alike twin = new Alike(UUID.randomUUID(), OTHER, photo.sha256(), "整改后照片", 0);
        assertThat(check("same-photo", photo, List.of(photo), Map.of(photo.sha256(), List.of(twin)))).singleElement()
                .satisfies(warning -> {
                    assertThat(warning.message()).startsWith("与{案件}的一份照片完全相同");
                    assertThat(warning.relatedCase()).isEqualTo(OTHER);
                    assertThat(warning.relatedPiece()).isEqualTo(twin.piece());
                });
        assertThat(check("near-same-photo", photo, List.of(photo), Map.of(photo.sha256(), List.of(twin)))).isEmpty();
    }

    @Test
    void samePhotoTwiceInThisCase() {
        EvidencePiece before = piece("before-photo").build();
        EvidencePiece after = piece("after-photo").sha256(before.sha256()).build();
        List<Alike> twins = List.of(alike(before), alike(after));
        assertThat(check("same-photo", after, List.of(before, after), Map.of(after.sha256(), twins))).singleElement()
                .satisfies(warning -> {
                    assertThat(warning.message()).startsWith("与本案另一份“整改前照片”完全相同");
                    assertThat(warning.relatedCase()).isNull();
                    assertThat(warning.relatedPiece()).isEqualTo(before.id());
                });
    }

    @Test
    void aPhotoIsNotComparedWithItselfNorWithTheVersionItReplaces() {
        EvidencePiece old = piece("after-photo").build();
        EvidencePiece photo = piece("after-photo").sha256(old.sha256()).replaces(old.id()).build();
        assertThat(check("same-photo", photo, List.of(photo), Map.of(photo.sha256(), List.of(alike(old), alike(photo))))).isEmpty();
    }

    @Test
    void nearSamePhoto() {
        EvidencePiece photo = piece("after-photo").build();
        Alike like = new Alike(UUID.randomUUID(), OTHER, "b".repeat(64), "整改前照片", 5);
        assertThat(check("near-same-photo", photo, List.of(photo), Map.of(photo.sha256(), List.of(like)))).singleElement()
                .extracting(Warning::message).asString().contains("高度相似");
        assertThat(check("same-photo", photo, List.of(photo), Map.of(photo.sha256(), List.of(like)))).isEmpty();
        EvidencePiece scan = piece("penalty-decision").build();
        assertThat(check("near-same-photo", scan, List.of(scan), Map.of(scan.sha256(), List.of(like)))).as("forms look alike")
                .isEmpty();
    }

    @Test
    void photoBeforeTheRectificationBegan() {
        EvidencePiece early = piece("after-photo").taken("2023-11-30T23:59:00+08:00").build();
        assertThat(check("photo-before-rectification", early, List.of(early), Map.of())).singleElement()
                .extracting(Warning::message)
                .asString().contains("2023-11-30", "2023-12-01");
        EvidencePiece onTheDay = piece("after-photo").taken("2023-11-30T16:30:00Z").build();
        assertThat(check("photo-before-rectification", onTheDay, List.of(onTheDay), Map.of())).as("already the 1st in China")
                .isEmpty();
        EvidencePiece before = piece("before-photo").taken("2023-01-01T09:00:00+08:00").build();
        assertThat(check("photo-before-rectification", before, List.of(before), Map.of())).isEmpty();
    }

    @Test
    void photoFromTheFuture() {
        EvidencePiece wrong = piece("after-photo").taken("2023-12-06T09:00:00+08:00").uploaded("2023-12-05T09:00:00+08:00").build();
        assertThat(check("photo-in-the-future", wrong, List.of(wrong), Map.of())).singleElement().extracting(Warning::message).asString()
                .contains("2023-12-06", "晚于上传时间");
        EvidencePiece zone = piece("after-photo").taken("2023-12-05T17:00:00+08:00").uploaded("2023-12-05T09:00:00+08:00").build();
        assertThat(check("photo-in-the-future", zone, List.of(zone), Map.of())).as("a clock without zone").isEmpty();
    }

    @Test
    void photoFarFromThePlot() {
        EvidencePiece far = piece("before-photo").distance(201).build();
        assertThat(check("photo-far-from-plot", far, List.of(far), Map.of())).singleElement().extracting(Warning::message)
                .asString()
                .contains("201米");
        EvidencePiece near = piece("before-photo").distance(200).build();
        assertThat(check("photo-far-from-plot", near, List.of(near), Map.of())).isEmpty();
        EvidencePiece unknown = piece("before-photo").build();
        assertThat(check("photo-far-from-plot", unknown, List.of(unknown), Map.of())).isEmpty();
    }

    @Test
    void beforeAndAfterFromDifferentSpots() {
        EvidencePiece before = piece("before-photo").at(124.4, 43.1).build();
        EvidencePiece far = piece("after-photo").at(124.401, 43.1).build();
        assertThat(check("photo-different-spot", far, List.of(before, far), Map.of())).singleElement().satisfies(warning -> {
            assertThat(warning.message()).contains("81米").contains("50米");
            assertThat(warning.relatedPiece()).isEqualTo(before.id());
        });
        EvidencePiece sameSpot = piece("before-photo").at(124.4011, 43.1).build();
        assertThat(check("photo-different-spot", far, List.of(before, sameSpot, far), Map.of())).as("one is near").isEmpty();
        assertThat(check("photo-different-spot", before, List.of(before, far), Map.of())).isEmpty();
        assertThat(check("photo-different-spot", far, List.of(far), Map.of())).as("nothing to compare with").isEmpty();
    }

    @Test
    void documentDatesOutOfOrder() {
        EvidencePiece notice = piece("penalty-notice").dated("2023-12-10").build();
        EvidencePiece decision = piece("penalty-decision").dated("2023-12-01").build();
        EvidencePiece closing = piece("case-closing-report").dated("2023-12-10").build();
        List<EvidencePiece> all = List.of(closing, decision, notice);
        assertThat(check("document-order", decision, all, Map.of())).singleElement().satisfies(warning -> {
            assertThat(warning.message()).contains("2023-12-01", "处罚告知书", "2023-12-10");
            assertThat(warning.relatedPiece()).isEqualTo(notice.id());
        });
        assertThat(check("document-order", closing, all, Map.of())).as("the same day is in order").isEmpty();
        assertThat(check("document-order", notice, all, Map.of())).isEmpty();
    }

    @Test
    void photoWithoutTimeOrPosition() {
        EvidencePiece bare = piece("after-photo").build();
        assertThat(check("photo-without-time", bare, List.of(bare), Map.of())).hasSize(1);
        assertThat(check("photo-without-position", bare, List.of(bare), Map.of())).hasSize(1);
        EvidencePiece full = piece("after-photo").taken("2023-12-10T09:00:00+08:00").at(124.4, 43.1).build();
        EvidencePiece paper = piece("penalty-decision").build();
        for (String rule : List.of("photo-without-time", "photo-without-position")) {
            assertThat(check(rule, full, List.of(full), Map.of())).isEmpty();
            assertThat(check(rule, paper, List.of(paper), Map.of())).isEmpty();
        }
    }

    private static List<Warning> check(String rule, EvidencePiece piece, List<EvidencePiece> pieces, Map<String, List<Alike>> alike) {
        Material material = new Material(pieces, LocalDate.of(2023, 12, 1), alike, TYPES, new ProofSettings(200, 50, 1, 10, 200, 30, 10),
                ZoneId.of("Asia/Shanghai"));
        return PreChecks.RULES.stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow().check(piece, material);
    }

    private static Alike alike(EvidencePiece piece) {
        return new Alike(piece.id(), piece.caseId(), piece.sha256(), piece.typeName(), 0);
    }

    private static Draft piece(String type) {
        return new Draft(type);
    }

    private static final class Draft {

        private final String type;
        private String sha256 = UUID.randomUUID().toString();
        private UUID replaces;
        private OffsetDateTime taken;
        private OffsetDateTime uploaded;
        private Position position;
        private Integer distance;
        private LocalDate dated;

        Draft(String type) {
            this.type = type;
        }

        Draft sha256(String value) {
            this.sha256 = value;
            return this;
        }

        Draft replaces(UUID value) {
            this.replaces = value;
            return this;
        }

        Draft taken(String value) {
            this.taken = OffsetDateTime.parse(value);
            return this;
        }

        Draft uploaded(String value) {
            this.uploaded = OffsetDateTime.parse(value);
            return this;
        }

        Draft at(double longitude, double latitude) {
            this.position = new Position(longitude, latitude, "WGS-84");
            return this;
        }

        Draft distance(int value) {
            this.distance = value;
            return this;
        }

        Draft dated(String value) {
            this.dated = LocalDate.parse(value);
            return this;
        }

        EvidencePiece build() {
            return new EvidencePiece(UUID.randomUUID(), OWN, type, TYPES.name(type), "a", "image/jpeg", 1, sha256,
                    null,
                    null, dated, null, "someone", "某人", "shanmen", uploaded, taken, position, distance, null, null, null, null,
                    EvidenceState.SUBMITTED, replaces, null, List.of(), List.of(), true, null);
        }
    }
}
