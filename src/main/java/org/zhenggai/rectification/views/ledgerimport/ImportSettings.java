package org.zhenggai.rectification.views.ledgerimport;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.ledger.imports}.
 *
 * @param atOnce   workbooks that are read at the same time; whoever comes then is asked to come again
 * @param patience how long a workbook waits until others are read
 */
@Validated
@ConfigurationProperties("rectification.ledger.imports")
public record ImportSettings(@Min(1) int atOnce, @NotNull Duration patience) {}
