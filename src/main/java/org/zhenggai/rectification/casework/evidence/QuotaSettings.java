package org.zhenggai.rectification.casework.evidence;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.evidence.quota}: how much may come.
 *
 * @param personDay  bytes one officer may send on a day
 * @param caseSize   bytes of all pieces of a case
 * @param casePieces pieces of a case, replaced ones included
 */
@Validated
@ConfigurationProperties("rectification.evidence.quota")
record QuotaSettings(@NotNull DataSize personDay, @NotNull DataSize caseSize, @Min(1) int casePieces) {}
