package org.zhenggai.rectification.plan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.plan}.
 *
 * @param maxFile              largest file that is taken in
 * @param maxEntries           parts a docx or xlsx may hold
 * @param maxUnpacked          bytes they may unpack to together
 * @param maxPart              bytes one XML part may unpack to
 * @param maxRatio             unpacked to packed
 * @param casePrefix           before the year in the numbers of a confirmed plan's cases
 * @param acceptanceWindowDays where the plan states no phase of acceptance
 * @param conditionCheckDays   calendar days until an undated case's condition is looked at
 */
@Validated
@ConfigurationProperties("rectification.plan")
record PlanSettings(DataSize maxFile, @Min(1) int maxEntries, DataSize maxUnpacked, DataSize maxPart, @Min(2) int maxRatio,
                    @NotBlank String casePrefix, @Min(0) int acceptanceWindowDays, @Min(1) int conditionCheckDays) {
}
