package org.zhenggai.rectification.ground.audit.anchor;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.audit.anchors}.
 *
 * @param folder         where the file of anchors is kept; on another disk or a share that only appends it proves more
 * @param tsaUrl         time stamping authority after RFC 3161, empty for none
 * @param tsaCertificate its certificate as a PEM file; without it a stamp proves only that somebody's key signed it
 * @param timeout        for the authority's answer
 */
@Validated
@ConfigurationProperties("rectification.audit.anchors")
record AnchorSettings(@NotNull Path folder, String tsaUrl, String tsaCertificate, @NotNull Duration timeout) {

    boolean stamped() {
        return tsaUrl != null && !tsaUrl.isBlank();
    }

    /** Null where none is set. */
    Path certificate() {
        return tsaCertificate == null || tsaCertificate.isBlank() ? null : Path.of(tsaCertificate);
    }
}
