package org.zhenggai.rectification.ground.secret;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.secret}.
 *
 * @param key  passphrase from the environment, at least twelve characters; empty: a file holds one
 * @param file made at the first need, readable by its owner alone; not read where there is a passphrase
 */
@Validated
@ConfigurationProperties("rectification.secret")
record SecretSettings(String key, @NotNull Path file) {

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return "secret settings, file " + file;
    }
}
