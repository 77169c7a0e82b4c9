package org.zhenggai.rectification.ground.scan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.scanner}.
 *
 * @param enabled        whether files are scanned at all
 * @param host           of clamd
 * @param port           of clamd
 * @param connectTimeout until it is taken for unreachable
 * @param timeout        longest silence of it while it takes in and judges a file
 * @param unscanned      what becomes of a file it cannot be asked about
 */
@Validated
@ConfigurationProperties("rectification.scanner")
record ScannerSettings(boolean enabled, @NotBlank String host, @Min(1) @Max(65535) int port, @NotNull Duration connectTimeout,
        @NotNull Duration timeout, @NotNull Unscanned unscanned) {

    /** What becomes of a file that could not be scanned; either is in the audit log. */
    enum Unscanned {
        REFUSE,
        ALLOW
    }
}
