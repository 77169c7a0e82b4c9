package org.zhenggai.rectification.ground.calendar;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.calendar}.
 *
 * @param maxFile largest file that a year's holidays are read from
 */
@Validated
@ConfigurationProperties("rectification.calendar")
record CalendarSettings(@NotNull DataSize maxFile) {}
