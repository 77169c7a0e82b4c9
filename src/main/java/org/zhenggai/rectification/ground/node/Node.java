package org.zhenggai.rectification.ground.node;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A process that works on the database.
 *
 * @param startedAt by the database's clock, as {@code seenAt}, which tells when it last looked around
 */
public record Node(UUID id, String name, OffsetDateTime startedAt, OffsetDateTime seenAt) {}
