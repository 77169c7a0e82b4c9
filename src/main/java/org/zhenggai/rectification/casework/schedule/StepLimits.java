package org.zhenggai.rectification.casework.schedule;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.tasks}: how long each step may take and how urgent its task is shown.
 *
 * @param limits     working days by step (domain.md §4); the models name the step
 * @param startOfDay when the working day starts and checks run, Asia/Shanghai
 * @param calendarLimits calendar days by step, where the rule counts those (日)
 * @param priorities task priority, 0–100, by schedule state of the case when the task is created
 */
@Validated
@ConfigurationProperties("rectification.tasks")
public record StepLimits(@NotEmpty Map<String, Integer> limits, @NotNull LocalTime startOfDay,
        @NotEmpty Map<String, Integer> calendarLimits, @NotEmpty Map<ScheduleState, Integer> priorities) {}
