package org.zhenggai.rectification.casework.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhenggai.rectification.casework.evidence.CheckFinding;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceType.Moment;
import org.zhenggai.rectification.casework.evidence.FieldNote;
import org.zhenggai.rectification.casework.evidence.Resemblance.Alike;
import org.zhenggai.rectification.casework.plot.Geodesy;
import org.zhenggai.rectification.casework.proof.PreCheck.Warning;

/** The rules on photos. */
final class PhotoChecks {

    /** Clocks of cameras go wrong by minutes, and their zone is not always told. */
    private static final Duration CLOCK_SLACK = Duration.ofHours(14);

    private PhotoChecks() {}

    /** The same file stands elsewhere, in this case or another. */
    static List<Warning> samePhoto(EvidencePiece piece, Material material) {
        return alike(piece, material, other -> other.sha256().equals(piece.sha256()), "完全相同，请核对是否重复使用同一照片");
    }

    /** A photo that looks nearly the same stands elsewhere: scaled, saved anew, slightly changed. */
    static List<Warning> nearSamePhoto(EvidencePiece piece, Material material) {
        return alike(piece, material, other -> !other.sha256().equals(piece.sha256()), "高度相似，请核对是否为同一照片另存或改动");
    }

    private static List<Warning> alike(EvidencePiece piece, Material material, Predicate<Alike> which, String says) {
        if (!material.photo(piece)) {
            return List.of();
        }
        return material.alike(piece).stream().filter(which).map(other -> other.caseId() == piece.caseId()
                ? new Warning("与本案另一份“" + other.typeName() + "”" + says, null, other.piece())
                : new Warning("与" + CheckFinding.OTHER_CASE + "的一份照片" + says, other.caseId(), other.piece())).toList();
    }

    /** An after-photo was taken before anything was put right. */
    static List<Warning> beforeRectification(EvidencePiece piece, Material material) {
        if (!material.shows(piece, Moment.AFTER) || piece.capturedAt() == null || material.began() == null) {
            return List.of();
        }
        LocalDate taken = piece.capturedAt().atZoneSameInstant(material.zone()).toLocalDate();
        return taken.isBefore(material.began())
                ? Warning.of("拍摄于" + taken + "，早于整改开始日（" + material.began() + "），不能反映整改后的情况") : List.of();
    }

    static List<Warning> farFromPlot(EvidencePiece piece, Material material) {
        return material.photo(piece) && piece.distanceMetres() != null && piece.distanceMetres() > material.limits().plotMetres()
                ? Warning.of("拍摄位置距图斑约" + piece.distanceMetres() + "米，超过" + material.limits().plotMetres() + "米，请核对是否为本案现场")
                : claimedFar(piece, material);
    }

    /** Where the camera wrote no place the phone's counts, with the doubt that the phone has itself. */
    private static List<Warning> claimedFar(EvidencePiece piece, Material material) {
        FieldNote field = piece.field();
        if (!material.photo(piece) || piece.position() != null || field == null || field.distanceMetres() == null
                || field.distanceMetres() - accuracy(field) <= material.limits().plotMetres()) {
            return List.of();
        }
        return Warning.of("手机定位距图斑约" + field.distanceMetres() + "米，超过" + material.limits().plotMetres() + "米，请核对是否为本案现场");
    }

    private static int accuracy(FieldNote field) {
        return field.accuracy() == null ? 0 : field.accuracy();
    }

    /** The phone and what its camera wrote into the photo say otherwise of the place. */
    static List<Warning> otherPlace(EvidencePiece piece, Material material) {
        FieldNote field = piece.field();
        if (field == null || field.position() == null || piece.position() == null) {
            return List.of();
        }
        return Geodesy.between(piece.position(), field.position())
                .filter(metres -> metres > material.limits().claimMetres() + accuracy(field))
                .map(metres -> Warning.of("手机定位与照片自带的拍摄位置相距约" + Math.round(metres) + "米，两者不一致，请核对")).orElse(List.of());
    }

    /** They say otherwise of the time. */
    static List<Warning> otherTime(EvidencePiece piece, Material material) {
        FieldNote field = piece.field();
        if (field == null || field.takenAt() == null || piece.capturedAt() == null) {
            return List.of();
        }
        long minutes = Duration.between(piece.capturedAt(), field.takenAt()).abs().toMinutes();
        return minutes > material.limits().claimMinutes()
                ? Warning.of("手机登记的拍摄时间（" + moment(field.takenAt(), material) + "）与照片自带的时间（" + moment(piece.capturedAt(), material)
                        + "）不一致，请核对")
                : List.of();
    }

    /** The phone says a time that had not come when the photo arrived. */
    static List<Warning> claimedInTheFuture(EvidencePiece piece, Material material) {
        FieldNote field = piece.field();
        return field != null && field.takenAt() != null
                && field.takenAt().isAfter(field.receivedAt().plusMinutes(material.limits().futureMinutes()))
                        ? Warning.of("手机登记的拍摄时间（" + moment(field.takenAt(), material) + "）晚于收到照片的时间（"
                                + moment(field.receivedAt(), material) + "），手机时钟可能不准或经过改动，请核对")
                        : List.of();
    }

    private static String moment(OffsetDateTime at, Material material) {
        return at.atZoneSameInstant(material.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }

    /** No before-photo was taken near the spot of the after-photo. */
    static List<Warning> differentSpot(EvidencePiece piece, Material material) {
        if (!material.shows(piece, Moment.AFTER) || piece.position() == null) {
            return List.of();
        }
        record Near(EvidencePiece before, double metres) {}
        Optional<Near> nearest = material.pieces().stream().filter(other -> material.shows(other, Moment.BEFORE))
                .filter(other -> other.position() != null)
                .flatMap(other -> Geodesy.between(piece.position(), other.position()).map(metres -> new Near(other, metres))
                        .stream())
                .min(java.util.Comparator.comparingDouble(Near::metres));
        return nearest.filter(near -> near.metres() > material.limits().spotMetres())
                .map(near -> List.of(new Warning("与最近的整改前照片相距约" + Math.round(near.metres()) + "米，超过"
                        + material.limits().spotMetres() + "米，请核对是否在同一位置拍摄", null, near.before().id()))).orElse(List.of());
    }

    static List<Warning> withoutTime(EvidencePiece piece, Material material) {
        return material.photo(piece) && piece.capturedAt() == null && (piece.field() == null || piece.field().takenAt() == null)
                ? Warning.of("照片没有拍摄时间，请上传相机或手机的原始文件") : List.of();
    }

    /** A camera whose clock is wrong, or a time that somebody wrote. */
    static List<Warning> inTheFuture(EvidencePiece piece, Material material) {
        return piece.capturedAt() != null && piece.uploadedAt() != null && piece.capturedAt().isAfter(piece.uploadedAt().plus(CLOCK_SLACK))
                ? Warning.of("拍摄时间（" + piece.capturedAt().atZoneSameInstant(material.zone()).toLocalDate()
                        + "）晚于上传时间，相机时钟可能不准或时间经过改动，请核对")
                : List.of();
    }

    static List<Warning> withoutPosition(EvidencePiece piece, Material material) {
        return material.photo(piece) && piece.position() == null && (piece.field() == null || piece.field().position() == null)
                ? Warning.of("照片没有拍摄位置，请打开定位后拍摄并上传原始文件") : List.of();
    }

    static Stream<PreCheck> all() {
        return Stream.of(named("same-photo", PhotoChecks::samePhoto), named("near-same-photo", PhotoChecks::nearSamePhoto),
                named("photo-before-rectification", PhotoChecks::beforeRectification),
                named("photo-far-from-plot", PhotoChecks::farFromPlot), named("photo-different-spot", PhotoChecks::differentSpot),
                named("photo-in-the-future", PhotoChecks::inTheFuture), named("photo-without-time", PhotoChecks::withoutTime),
                named("photo-without-position", PhotoChecks::withoutPosition),
                named("claim-other-place", PhotoChecks::otherPlace), named("claim-other-time", PhotoChecks::otherTime),
                named("claim-in-the-future", PhotoChecks::claimedInTheFuture));
    }

    static PreCheck named(String name, BiFunction<EvidencePiece, Material, List<Warning>> rule) {
        Objects.requireNonNull(rule);
        return new PreCheck() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Warning> check(EvidencePiece piece, Material material) {
                return rule.apply(piece, material);
            }
        };
    }
}
