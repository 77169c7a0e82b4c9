package org.zhenggai.rectification.casework.document;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.archive}.
 *
 * @param number how a closed case's archive number (归档号) reads; {@code {year}} and {@code {number}} are replaced
 */
@Validated
@ConfigurationProperties("rectification.archive")
record ArchiveSettings(@Pattern(regexp = ".*\\{year}.*\\{number}.*", message = "归档号格式应含{year}和{number}") String number) {}
