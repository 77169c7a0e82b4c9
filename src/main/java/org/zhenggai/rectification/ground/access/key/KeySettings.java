package org.zhenggai.rectification.ground.access.key;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.access.keys}.
 *
 * @param longest     how long a key may live
 * @param expiryCheck how often is looked for keys that have expired, for the audit log
 */
@Validated
@ConfigurationProperties("rectification.access.keys")
record KeySettings(@NotNull Duration longest, @NotNull Duration expiryCheck) {}
