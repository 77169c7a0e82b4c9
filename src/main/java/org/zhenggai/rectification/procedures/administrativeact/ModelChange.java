package org.zhenggai.rectification.procedures.administrativeact;

import java.time.OffsetDateTime;

/**
 * A changed file of the models.
 *
 * @param baseSha256 the deployed content it was compared with
 * @param difference unified diff between the two
 */
record ModelChange(long id, String fileName, String content, String sha256, String baseSha256, String difference, String uploadedBy,
        OffsetDateTime uploadedAt) {}
