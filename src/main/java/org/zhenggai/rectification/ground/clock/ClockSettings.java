package org.zhenggai.rectification.ground.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.clock}.
 *
 * @param look  how often the machine's clock is compared with the database's
 * @param apart from how much on the database's is taken
 */
@Validated
@ConfigurationProperties("rectification.clock")
record ClockSettings(@NotNull Duration look, @NotNull Duration apart) {}
