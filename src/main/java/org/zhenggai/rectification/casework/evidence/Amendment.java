package org.zhenggai.rectification.casework.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhenggai.rectification.casework.plot.Plot;
import org.zhenggai.rectification.casework.plot.Position;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** A correction of what was written beside a piece. */
final class Amendment {

    private static final Set<String> SYSTEMS = Set.of(Position.WGS_84, Position.GCJ_02, Plot.CGCS2000);

    private Amendment() {}

    /**
     * @param system reference system the coordinates are really in, null to leave it; the coordinates stay as the camera gave
     * them
     */
    static EvidencePiece of(EvidencePiece p, String documentNumber, String issuer, LocalDate documentDate, String note,
            String photographer, String system) {
        Position position = p.position();
        if (system != null) {
            if (!SYSTEMS.contains(system)) {
                throw new BadRequestException("坐标系须为WGS-84、GCJ-02或CGCS2000");
            }
            if (position == null) {
                throw new BadRequestException("这份材料没有坐标，不能标注坐标系");
            }
            position = new Position(position.longitude(), position.latitude(), system);
        }
        return new EvidencePiece(p.id(), p.caseId(), p.type(), p.typeName(), p.fileName(), p.mediaType(), p.size(), p.sha256(),
                documentNumber, issuer, documentDate, note, p.uploadedBy(), p.uploadedByName(), p.unit(), p.uploadedAt(),
                p.capturedAt(), position, p.distanceMetres(), p.direction(), photographer, p.width(), p.height(), p.state(),
                p.replaces(), p.replacedBy(), p.reviews(), p.findings(), p.thumbnail(),
                p.field());
    }

    /** What changed, from what to what. */
    static String words(EvidencePiece before, EvidencePiece after) {
        List<String> words = new ArrayList<>();
        word(words, "文号", before.documentNumber(), after.documentNumber());
        word(words, "发文机关", before.issuer(), after.issuer());
        word(words, "文书日期", before.documentDate(), after.documentDate());
        word(words, "说明", before.note(), after.note());
        word(words, "拍摄人", before.photographer(), after.photographer());
        word(words, "坐标系", system(before), system(after));
        return words.isEmpty() ? "内容未变" : String.join("；", words);
    }

    private static String system(EvidencePiece piece) {
        return piece.position() == null ? null : piece.position().referenceSystem();
    }

    private static void word(List<String> words, String label, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            words.add(label + "由“" + (before == null ? "空" : before) + "”改为“" + (after == null ? "空" : after) + "”");
        }
    }
}
