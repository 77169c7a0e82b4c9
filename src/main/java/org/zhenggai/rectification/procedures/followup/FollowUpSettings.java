package org.zhenggai.rectification.procedures.followup;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.follow-up}.
 *
 * @param months      when a closed case is visited again, in months from its closure, ascending
 * @param relapseDays working days that the case of a relapse has
 */
@Validated
@ConfigurationProperties("rectification.follow-up")
record FollowUpSettings(@NotEmpty List<@Min(1) Integer> months, @Min(1) int relapseDays) {}
