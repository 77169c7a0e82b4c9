package org.zhenggai.rectification.procedures.acceptance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.acceptance} (domain.md §4).
 *
 * @param approvalBeforeReport       whether the government approves before the authority reports above, or after
 * @param noticeWorkingDays          working days of the public notice; 0 skips it
 * @param minimumInspectors          how many inspectors see the site, at least 2
 * @param siteInspection             ALWAYS in each round, or WHEN_NEEDED: not again after it was passed and the return had other reasons
 * @param forcedInspectionDays       a resubmission within so many working days of a refusal is always inspected on site
 */
@Validated
@ConfigurationProperties("rectification.acceptance")
public record AcceptanceSettings(boolean approvalBeforeReport, @Min(0) int noticeWorkingDays, @Min(2) int minimumInspectors,
        @NotNull SiteInspection siteInspection, @Min(0) int forcedInspectionDays) {

    /** When a site inspection is part of a round. */
    public enum SiteInspection {
        ALWAYS,
        WHEN_NEEDED
    }
}
