package org.zhenggai.rectification.casework.draft;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.draft}.
 *
 * @param maxSize          largest draft of one form
 * @param maxFields        fields of a draft
 * @param maxDepth         how deep lists may lie in lists
 * @param step             what stood for at least this long can be brought back
 * @param loss             as can what stood before so many characters went at once
 * @param steps            how many earlier states are kept
 * @param lifetime         a draft nobody went on with goes after this time
 * @param cleaningInterval how often such drafts are looked for
 */
@Validated
@ConfigurationProperties("rectification.draft")
record FormDraftSettings(@NotNull DataSize maxSize, @Min(1) int maxFields, @Min(2) int maxDepth, @NotNull Duration step, @Min(1) int loss,
        @Min(1) @Max(100) int steps, @NotNull Duration lifetime, @NotNull Duration cleaningInterval) {}
