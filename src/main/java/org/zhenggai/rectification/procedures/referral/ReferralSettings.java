package org.zhenggai.rectification.procedures.referral;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.referral}.
 *
 * @param decidingUnit   unit id of the authority whose head decides and whose handlers send the packet
 * @param substituteUnit unit id of the district government, whose leader decides where the authority is itself concerned
 */
@Validated
@ConfigurationProperties("rectification.referral")
record ReferralSettings(@NotBlank String decidingUnit, @NotBlank String substituteUnit) {
}
