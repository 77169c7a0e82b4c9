package org.zhenggai.rectification.procedures.administrativeact;

import java.time.OffsetDateTime;

/**
 * A content a file of the models was deployed with.
 *
 * @param bySoftware with a version of the software; otherwise by two administrators
 * @param actId      their act, null for the software
 */
record ModelVersion(long id, String fileName, String sha256, boolean bySoftware, Long actId, OffsetDateTime deployedAt) {}
