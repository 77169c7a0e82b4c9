package org.zhenggai.rectification.procedures.annualassessment;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.assessment}.
 *
 * @param indicator what townships are assessed by, as findings name it
 */
@Validated
@ConfigurationProperties("rectification.assessment")
public record AssessmentSettings(@NotBlank String indicator) {}
