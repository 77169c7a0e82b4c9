package org.zhenggai.rectification.ground.engine.mass;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.mass-jobs}.
 *
 * @param together how many are claimed and carried out in one transaction
 * @param workers  how many such transactions run at the same time, on the job executor's threads
 * @param longest  after which no further job of those claimed is begun: what is done is committed, the others are claimed anew
 * @param poll     how long to wait before looking again when nothing is due
 */
@Validated
@ConfigurationProperties("rectification.mass-jobs")
record MassSettings(@Min(1) @Max(1000) int together, @Min(1) @Max(8) int workers, @NotNull Duration longest, @NotNull Duration poll) {}
