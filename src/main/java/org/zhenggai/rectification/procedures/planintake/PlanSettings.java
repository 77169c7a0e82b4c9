package org.zhenggai.rectification.procedures.planintake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.procedures.planintake.parser.ReadLimits;

/**
 * Settings {@code rectification.plan}.
 *
 * @param maxFile              largest file that is taken in
 * @param text                 how much a plan may say
 * @param pages                how much of a file in pages is gone through
 * @param maxIntakes           files that are read at the same time; whoever comes then is asked to come again
 * @param intakePatience       how long a file waits until others are read
 * @param samePercent          of their words in common: two documents are the same plan
 * @param casePrefix           before the year in the numbers of a confirmed plan's cases
 * @param acceptanceWindowDays where the plan states no phase of acceptance
 * @param conditionCheckDays   calendar days until an undated case's condition is looked at
 */
@Validated
@ConfigurationProperties("rectification.plan")
record PlanSettings(DataSize maxFile, @Valid @NotNull Text text, @Valid @NotNull Pages pages, @Min(1) int maxIntakes,
        @NotNull Duration intakePatience, @Min(1) @Max(100) int samePercent, @NotBlank String casePrefix, @Min(0) int acceptanceWindowDays,
        @Min(1) int conditionCheckDays) {

    /**
     * How much a plan may say: {@code maxLines} paragraphs and rows, {@code maxLine} characters in one of them, {@code maxCharacters} in
     * all, {@code maxCells} in tables, {@code maxItems} problems, each listing {@code maxUnits} units.
     */
    record Text(@Min(1) int maxLines, @Min(1) int maxLine, @Min(1) int maxCharacters, @Min(1) int maxCells, @Min(1) int maxItems,
            @Min(1) int maxUnits) {}

    /** {@code maxPages} of a PDF or OFD; {@code maxOperations} of drawing on all of them together. */
    record Pages(@Min(1) int maxPages, @Min(1) long maxOperations) {}

    ReadLimits limits(OfficeSettings.Packages packages) {
        return new ReadLimits(packages, new ReadLimits.Text(text.maxLines(),
                text.maxLine(), text.maxCharacters(), text.maxCells(), text.maxItems(), text.maxUnits()),
                new ReadLimits.Pages(pages.maxPages(), pages.maxOperations()));
    }
}
