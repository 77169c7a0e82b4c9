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
 * @param titleCharacters characters of a first page in which its title is looked for
 */
@Validated
@ConfigurationProperties("rectification.proof")
record ProofSettings(@Min(0) int plotMetres, @Min(0) int spotMetres, @Min(1) int proposals, @Min(10) int titleCharacters) {}
