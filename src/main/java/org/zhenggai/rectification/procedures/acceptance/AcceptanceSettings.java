package org.zhenggai.rectification.procedures.acceptance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.acceptance} (domain.md §4).
 *
 * @param districtUnit               unit id of the district government
 * @param bureauUnit                 unit id of the natural resources bureau
 * @param approvalBeforeReport       whether the district approves before the bureau reports to the city, or after
 * @param noticeWorkingDays          working days of the public notice; 0 skips it
 * @param minimumInspectors          how many inspectors see the site, at least 2
 * @param siteInspection             ALWAYS in each round, or WHEN_NEEDED: not again after it was passed and the return had other reasons
 * @param forcedInspectionDays       a resubmission within so many working days of a refusal is always inspected on site
 */
@Validated
@ConfigurationProperties("rectification.acceptance")
public record AcceptanceSettings(@NotBlank String districtUnit, @NotBlank String bureauUnit, boolean approvalBeforeReport,
                                 @Min(0) int noticeWorkingDays, @Min(2) int minimumInspectors,
                                 @NotNull SiteInspection siteInspection, @Min(0) int forcedInspectionDays) {

    /** When a site inspection is part of a round. */
    public enum SiteInspection { ALWAYS, WHEN_NEEDED }
}
