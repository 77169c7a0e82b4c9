package org.zhenggai.rectification.views.dashboard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.dashboard}.
 *
 * @param dueWithin    working days ahead for which due cases are counted
 * @param unitsShown   so many units are listed, those with most overdue cases first
 * @param longestWeeks a burn-down over more weeks than these is drawn by months
 * @param mostAtOnce   cases that may be handled at once
 * @param queryMemory  room in which one query may sort and group, for each of its steps
 */
@Validated
@ConfigurationProperties("rectification.dashboard")
public record DashboardSettings(@NotEmpty List<@Min(1) @Max(366) Integer> dueWithin, @Min(1) int unitsShown, @Min(1) int longestWeeks,
        @Min(1) int mostAtOnce, @NotNull DataSize queryMemory) {}
