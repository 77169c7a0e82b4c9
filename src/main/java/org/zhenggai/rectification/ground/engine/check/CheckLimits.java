package org.zhenggai.rectification.ground.engine.check;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.models}: how large what is deployed may be.
 *
 * @param maxFile    one model, table or form
 * @param maxNodes   elements of a model or table, values of a form
 * @param maxRows    rows of a table
 * @param maxColumns inputs and outputs of a table
 * @param maxCells   rows times columns: the steps one run of a table takes at most
 * @param maxTime    how long checking one file may take
 */
@Validated
@ConfigurationProperties("rectification.models")
public record CheckLimits(@NotNull DataSize maxFile, @Min(1) int maxNodes, @Min(1) int maxRows, @Min(1) int maxColumns,
        @Min(1) int maxCells, @NotNull Duration maxTime) {}
