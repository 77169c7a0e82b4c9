package org.zhenggai.rectification.casework.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.zhenggai.rectification.casework.plot.Position;

/**
 * One piece of evidence of a case: the file's fingerprint and all that is known about it.
 *
 * @param type           code in {@link EvidenceTypes}
 * @param mediaType      by content, never by name
 * @param sha256         lower-case hexadecimal; the file's address in the store
 * @param documentDate   date on the paper, not the day of upload
 * @param unit           unit that submitted it
 * @param capturedAt     when a photo or film was taken, as the camera says; null when it does not
 * @param position       where it was taken, as the camera says; null when it does not
 * @param distanceMetres to the plot of the case, 0 inside it; null when either is unknown
 * @param direction      in which the camera looked, degrees from north, null when unknown
 * @param width          in pixels as shown (orientation honoured), null for what is no picture
 * @param replaces       the earlier version, null when there is none
 * @param replacedBy     the newer version, null while this one is current
 * @param thumbnail      whether there is a small picture of it
 * @param field          what the phone said beside it, null for what did not come from the field
 */
public record EvidencePiece(UUID id, @JsonIgnore long caseId, String type, String typeName, String fileName, String mediaType,
        long size,
        String sha256, String documentNumber, String issuer, LocalDate documentDate, String note,
        String uploadedBy, String uploadedByName, String unit, OffsetDateTime uploadedAt,
        OffsetDateTime capturedAt, Position position, Integer distanceMetres, Integer direction,
        String photographer, Integer width, Integer height, EvidenceState state, UUID replaces, UUID replacedBy,
        List<PieceReview> reviews, List<CheckFinding> findings, boolean thumbnail, FieldNote field) {

    /** Whether no newer version took its place. */
    public boolean current() {
        return state != EvidenceState.REPLACED;
    }
}
