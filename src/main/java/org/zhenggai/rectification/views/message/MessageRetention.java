package org.zhenggai.rectification.views.message;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.retention}, the messages' part.
 *
 * @param messages how long a message is kept that is about no case; those about cases are kept with them
 * @param step     most rows that go in one transaction
 */
@Validated
@ConfigurationProperties("rectification.retention")
record MessageRetention(@NotNull Duration messages, @Min(1) int step) {

    private static final Duration LEAST = Duration.ofDays(184);

    /** @throws IllegalStateException at start: messages tell who was warned of log-ins and failures, like a log */
    MessageRetention {
        if (messages != null && messages.compareTo(LEAST) < 0) {
            throw new IllegalStateException("消息的保存期限（rectification.retention.messages）设为" + messages.toDays()
                    + "天，少于《网络安全法》要求的网络日志最短保存期限六个月（" + LEAST.toDays() + "天），请改为不少于这个天数");
        }
    }
}
