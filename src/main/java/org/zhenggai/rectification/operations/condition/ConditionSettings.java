package org.zhenggai.rectification.operations.condition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.condition}.
 *
 * @param cached       how long what was measured is taken as the present: however often it is asked for, it costs this much
 * @param lateChecks   how long a check may wait after its time
 * @param calendarFrom month (1 to 12) from which on the next year's holidays should be known
 * @param diskFree     room the disk of the evidence store must have
 * @param silentNode   how long a node may not look around although its connection stands
 * @param listed       most failed steps the page lists
 */
@Validated
@ConfigurationProperties("rectification.condition")
record ConditionSettings(@NotNull Duration cached, @NotNull Duration lateChecks, @Min(1) @Max(12) int calendarFrom,
        @NotNull DataSize diskFree, @NotNull Duration silentNode, @Min(1) int listed, @NotNull @Valid Records records) {

    /**
     * When all records are verified by the software itself.
     *
     * @param at      time of day in Asia/Shanghai, by the real clock
     * @param every   time between two of them; zero: never
     * @param overdue older than this the last one should not be
     */
    record Records(@NotNull LocalTime at, @NotNull Duration every, @NotNull Duration overdue) {}
}
