package org.zhenggai.rectification.views.ledger;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.ledger}.
 *
 * @param counted up to how many rows that hold the words somebody looks for are counted
 */
@Validated
@ConfigurationProperties("rectification.ledger")
record LedgerSettings(@Min(1) int counted) {}
