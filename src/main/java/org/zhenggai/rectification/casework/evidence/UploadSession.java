package org.zhenggai.rectification.casework.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An upload under way; the first {@code received} bytes are safe. */
record UploadSession(UUID id, long caseId, String officerId, String unitId, String type, String fileName, long size, long received,
        String documentNumber, String issuer, LocalDate documentDate, String note, String photographer,
        UUID replaces, Long modified, OffsetDateTime touchedAt) {}
