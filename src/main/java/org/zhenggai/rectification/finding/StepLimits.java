package org.zhenggai.rectification.finding;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.tasks}: how long each step may take and how urgent its task is shown.
 *
 * @param limits     working days by step (domain.md §4); the models name the step
 * @param priorities task priority, 0–100, by schedule state of the case when the task is created
 */
@Validated
@ConfigurationProperties("rectification.tasks")
public record StepLimits(@NotEmpty Map<String, Integer> limits, @NotEmpty Map<ScheduleState, Integer> priorities) {
}
