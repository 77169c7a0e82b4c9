package org.zhenggai.rectification.casework.phrase;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.phrases}.
 *
 * @param longest   characters of a phrase
 * @param perPerson phrases an officer may keep
 * @param perUnit   phrases a unit may keep
 */
@Validated
@ConfigurationProperties("rectification.phrases")
record PhraseSettings(@Min(10) int longest, @Min(1) int perPerson, @Min(1) int perUnit) {}
