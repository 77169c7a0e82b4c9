package org.zhenggai.rectification.procedures.administrativeact;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.administration}.
 *
 * @param lapseDays       calendar days in which a proposal is decided; after them it lapses
 * @param passwordsKept   how long the two halves of a new password wait to be fetched, by the real clock
 * @param largestModel    a file of the models may be as large as this
 */
@Validated
@ConfigurationProperties("rectification.administration")
record AdministrationSettings(@Min(1) int lapseDays, @NotNull Duration passwordsKept, @NotNull DataSize largestModel) {}
