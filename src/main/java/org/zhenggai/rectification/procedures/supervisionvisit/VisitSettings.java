package org.zhenggai.rectification.procedures.supervisionvisit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.visit}.
 *
 * @param photoDays days after the record on which visitors still add photos
 */
@Validated
@ConfigurationProperties("rectification.visit")
record VisitSettings(@Min(0) int photoDays) {}
