package org.zhenggai.rectification.ground.access.key;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A program's key, without its secret.
 *
 * @param id         its part that is no secret
 * @param name       what it is for
 * @param account    whose rights it has, within its scopes
 * @param expiresAt  and all other instants: real time, Asia/Shanghai
 * @param lastUsedAt to the minute; null when never
 * @param revokedAt  null while it has not been
 */
record ServiceKey(String id, String name, String account, Set<Scope> scopes, String createdBy, OffsetDateTime createdAt,
        OffsetDateTime expiresAt, OffsetDateTime lastUsedAt, String revokedBy, OffsetDateTime revokedAt) {}
