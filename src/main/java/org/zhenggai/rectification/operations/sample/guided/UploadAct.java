package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.EvidenceDesk;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.UploadRequest;
import org.zhenggai.rectification.casework.evidence.Uploads;

/** An officer uploads photos and scanned papers, drawn on the spot. */
@Component
class UploadAct implements Act {

    private final Uploads uploads;
    private final EvidenceDesk desk;

    UploadAct(Uploads uploads, EvidenceDesk desk) {
        this.uploads = uploads;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "upload";
    }

    @Override
    public void play(JsonNode what) {
        for (JsonNode piece : what.path("pieces")) {
            upload(what.path("by").asText(), what.path("case").asText(), piece);
        }
    }

    private void upload(String officer, String number, JsonNode piece) {
        String name = piece.path("name").asText();
        byte[] file = name.endsWith(".pdf") ? ScannedPaper.pdf(piece) : ScenePhoto.jpeg(piece);
        try {
            UUID id = uploads.open(officer, number, new UploadRequest(piece.path("type").asText(), name, file.length,
                    text(piece, "number"), text(piece, "issuer"), piece.has("date") ? LocalDate.parse(piece.path("date").asText()) : null,
                    text(piece, "note"), text(piece, "photographer"), replaced(officer, number, piece), null,
                    null)).id();
            uploads.append(officer, number, id, 0, file.length, new ByteArrayInputStream(file));
            uploads.finish(officer, number, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID replaced(String officer, String number, JsonNode piece) {
        return piece.has("replaces") ? desk.read(officer, number).pieces().stream().filter(EvidencePiece::current)
                .filter(old -> old.fileName().equals(piece.path("replaces").asText())).findFirst().orElseThrow().id() : null;
    }

    private static String text(JsonNode piece, String key) {
        return piece.has(key) ? piece.path(key).asText() : null;
    }
}
