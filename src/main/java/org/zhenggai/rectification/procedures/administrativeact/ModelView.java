package org.zhenggai.rectification.procedures.administrativeact;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A file of the models.
 *
 * @param sha256   of what is deployed
 * @param versions what it was deployed with, newest first
 */
public record ModelView(String fileName, String sha256, List<Version> versions) {

    /** @param origin how it was deployed, Chinese */
    public record Version(long id, String sha256, String origin, OffsetDateTime deployedAt) {}

    /** An upload that nobody has proposed yet, or the one just made. */
    public record Upload(long id, String fileName, String sha256, String baseSha256, String difference, String uploadedBy,
            OffsetDateTime uploadedAt) {}
}
