package org.zhenggai.rectification.casework.finding;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.verification}.
 *
 * @param listedProblems how many problems an answer lists; all are counted
 */
@Validated
@ConfigurationProperties("rectification.verification")
record VerificationSettings(@Min(1) int listedProblems) {}
