package org.zhenggai.rectification.procedures.planrun.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.dispatch}.
 *
 * @param bureauUnit    unit id of the bureau that does the daily work of the whole plan
 * @param noticeCadence how often a notice is issued
 */
@Validated
@ConfigurationProperties("rectification.dispatch")
record DispatchSettings(@NotBlank String bureauUnit, @NotNull NoticeCadence noticeCadence) {
}
