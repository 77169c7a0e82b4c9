package org.zhenggai.rectification.procedures.lifecycle;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.reporting}.
 *
 * @param cadence            how often an ongoing case reports its progress; a running programme keeps the one it was approved with
 * @param firstPeriodMinimum working days that must be left in the period of the approval for it to be reported on
 */
@Validated
@ConfigurationProperties("rectification.reporting")
record ReportingSettings(@NotNull Cadence cadence, @Min(0) int firstPeriodMinimum) {}
