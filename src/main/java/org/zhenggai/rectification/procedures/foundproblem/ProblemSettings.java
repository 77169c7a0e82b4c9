package org.zhenggai.rectification.procedures.foundproblem;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.problem}.
 *
 * @param reviewingUnit unit id of the bureau whose reviewers decide what becomes a case
 */
@Validated
@ConfigurationProperties("rectification.problem")
record ProblemSettings(@NotBlank String reviewingUnit) {
}
