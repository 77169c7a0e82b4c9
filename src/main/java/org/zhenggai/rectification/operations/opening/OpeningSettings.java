package org.zhenggai.rectification.operations.opening;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.opening}.
 *
 * @param file        holds the one-time code, readable by its owner alone; gone when it is of no use any more
 * @param codeLasts   how long after a start the code opens the assistant, real time
 * @param session     idle time after which whoever entered the code enters another
 * @param maxDocument largest organization document
 * @param listed      how many mistakes of a document are shown at once
 */
@Validated
@ConfigurationProperties("rectification.opening")
record OpeningSettings(@NotNull Path file, @NotNull Duration codeLasts, @NotNull Duration session, @NotNull DataSize maxDocument,
        int listed) {}
