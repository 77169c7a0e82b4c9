package org.zhenggai.rectification.ground.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.audit}.
 *
 * @param repeats how refused attempts are counted, so that a flood of them cannot fill the disk
 */
@Validated
@ConfigurationProperties("rectification.audit")
record AuditSettings(@NotNull @Valid Repeats repeats) {

    /**
     * How refused attempts are counted.
     *
     * @param within    equal attempts of one caller in this time are one entry and a count
     * @param perCaller entries of different attempts of one caller in this time; what is beyond is counted
     * @param inAll     entries of all accounts together in this time, and as many of all callers without one; what is beyond is counted
     */
    record Repeats(@NotNull Duration within, @Min(1) int perCaller, @Min(1) int inAll) {}
}
