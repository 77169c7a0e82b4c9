package org.zhenggai.rectification.ground.organization;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.substitution}.
 *
 * @param maximumDays calendar days a substitution may last at most, both ends included
 */
@Validated
@ConfigurationProperties("rectification.substitution")
record SubstitutionSettings(@Min(1) int maximumDays) {}
