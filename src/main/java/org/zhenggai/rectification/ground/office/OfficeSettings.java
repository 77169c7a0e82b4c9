package org.zhenggai.rectification.ground.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Settings {@code rectification.office}: what an Office file may be, wherever it comes in. */
@Validated
@ConfigurationProperties("rectification.office")
public record OfficeSettings(@Valid @NotNull Packages packages, @Valid @NotNull Sheets sheets) {

    /**
     * What is packed as a zip.
     *
     * @param maxEntries  parts it may hold
     * @param maxUnpacked what they may unpack to together
     * @param maxPart     what one part may unpack to that is read into memory
     * @param maxRatio    unpacked to packed
     * @param ratioFrom   below this much a high ratio is harmless: empty sheets pack well
     */
    public record Packages(@Min(1) int maxEntries, @NotNull DataSize maxUnpacked, @NotNull DataSize maxPart, @Min(2) int maxRatio,
            @NotNull DataSize ratioFrom) {}

    /**
     * How much of a workbook is read.
     *
     * @param maxRows       rows of all sheets together
     * @param maxCharacters characters of all cells together: many cells may name one long text
     * @param maxMerged     merged regions of all sheets together
     */
    public record Sheets(@Min(1) int maxRows, @Min(1) long maxCharacters, @Min(1) int maxMerged) {}
}
