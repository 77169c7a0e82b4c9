package org.zhenggai.rectification.procedures.planrun.dispatch;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.dispatch}.
 *
 * @param noticeCadence how often a notice is issued
 */
@Validated
@ConfigurationProperties("rectification.dispatch")
record DispatchSettings(@NotNull NoticeCadence noticeCadence) {}
