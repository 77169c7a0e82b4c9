package org.zhenggai.rectification.casework.proof;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the pre-checks, {@code rectification.proof}.
 *
 * @param plotMetres a photo taken farther from the plot is noticed
 * @param spotMetres an after-photo taken farther from every before-photo is noticed
 * @param proposals  files whose types are proposed at once
 * @param claimMetres  metres between what phone and camera say of the place, beyond the phone's own accuracy, that are noticed
 * @param claimMinutes minutes between what they say of the time that are noticed
 * @param futureMinutes minutes a phone may be ahead of the server
 * @param titleCharacters characters of a first page in which its title is looked for
 */
@Validated
@ConfigurationProperties("rectification.proof")
record ProofSettings(@Min(0) int plotMetres, @Min(0) int spotMetres, @Min(1) int proposals, @Min(10) int titleCharacters,
        @Min(0) int claimMetres, @Min(0) int claimMinutes, @Min(0) int futureMinutes) {}
