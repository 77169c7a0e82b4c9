package org.zhenggai.rectification.casework.schedule;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.supervision}.
 *
 * @param longestWait working days after which a case is checked again at the latest, even where nothing should change before
 */
@Validated
@ConfigurationProperties("rectification.supervision")
record CheckSettings(@Min(1) int longestWait) {}
