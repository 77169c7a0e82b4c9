package org.zhenggai.rectification.ground.engine;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.trials}: what trying out a table that is not deployed may cost.
 *
 * @param time    how long one trial may evaluate
 * @param steps   cells one trial may evaluate
 * @param atOnce  trials at the same time; whoever comes then is told to come back
 */
@Validated
@ConfigurationProperties("rectification.trials")
record TrialSettings(@NotNull Duration time, @Min(1) long steps, @Min(1) int atOnce) {}
