package org.zhenggai.rectification.casework.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.evidence}.
 *
 * @param maxFile          largest file
 * @param maxPicture       largest photo
 * @param maxOffice        largest Word or Excel file
 * @param chunk            largest part of a file that is sent at once
 * @param maxOpenUploads   uploads an officer may have under way
 * @param uploadLifetime   an upload nobody went on with is given up after this time
 * @param cleaningInterval how often files that nothing lists are looked for
 * @param mediaTypes       what is taken in, by content
 * @param maxPixels        million pixels a photo may have
 * @param parallelChecks   files that are examined at the same time: bounds memory
 * @param thumbnailEdge    longer edge of the small picture, in pixels
 * @param previewEdge      longer edge of the full view, in pixels
 * @param cameraZone       zone of camera clocks that name none
 * @param likenessBits     photos whose perceptual hashes (128 bits) differ in at most so many are near the same
 */
@Validated
@ConfigurationProperties("rectification.evidence")
record EvidenceSettings(@NotNull DataSize maxFile, @NotNull DataSize maxPicture, @NotNull DataSize maxOffice, @NotNull DataSize chunk,
        @Min(1) int maxOpenUploads, @NotNull Duration uploadLifetime, @NotNull Duration cleaningInterval,
        @NotEmpty List<String> mediaTypes, @Min(1) int maxPixels, @Min(1) int parallelChecks, @Min(64) int thumbnailEdge,
        @Min(320) int previewEdge, @NotNull ZoneId cameraZone, @Min(0) @Max(40) int likenessBits) {}
