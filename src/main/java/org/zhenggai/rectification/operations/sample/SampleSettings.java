package org.zhenggai.rectification.operations.sample;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.sample}.
 *
 * @param mode     AUTO loads the sample into an empty embedded database; LOAD into an empty external one too; NONE never
 * @param password password of the sample's accounts; generated and shown once when absent
 * @param start    where the rehearsal clock starts, Asia/Shanghai
 * @param guided   plays a scripted cast through the sample, once, so that a first visitor sees cases in every state
 */
@Validated
@ConfigurationProperties("rectification.sample")
record SampleSettings(@NotNull Mode mode, String password, @NotNull LocalDateTime start, boolean guided) {

    enum Mode {
        AUTO,
        LOAD,
        NONE
    }
}
