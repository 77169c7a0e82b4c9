package org.zhenggai.rectification.casework.evidence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an upload will bring; all but type, name and size may be null.
 *
 * @param size     bytes of the whole file
 * @param replaces the piece it takes the place of
 * @param modified when the file was last changed, milliseconds since 1970: tells later whether it is still the same file
 * @param field    what the phone says of a photo that was just taken
 */
public record UploadRequest(String type, String fileName, long size, String documentNumber, String issuer, LocalDate documentDate,
        String note, String photographer, UUID replaces, Long modified, FieldPhoto field) {}
