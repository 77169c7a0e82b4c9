package org.zhenggai.rectification.ground.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.requests}.
 *
 * @param maxJson   largest JSON or form body
 * @param maxDepth  levels of objects and lists in it
 * @param maxText   characters of one text in it
 * @param account   requests that one account may send
 * @param anonymous requests from one address, whoever sends them
 * @param callers   accounts and addresses that are counted at the same time
 */
@Validated
@ConfigurationProperties("rectification.requests")
record RequestSettings(@NotNull DataSize maxJson, @Min(5) int maxDepth, @Min(1000) int maxText, @Valid @NotNull Rate account,
        @Valid @NotNull Rate anonymous, @Min(100) int callers) {

    /** At most {@code limit} in any {@code period}, all of them at once if need be. */
    record Rate(@Min(1) long limit, @NotNull Duration period) {}
}
