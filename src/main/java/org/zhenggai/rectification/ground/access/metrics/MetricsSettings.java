package org.zhenggai.rectification.ground.access.metrics;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.metrics}.
 *
 * @param user     name that the watching program sends (HTTP Basic)
 * @param password its password, from the environment; empty: the door stays closed
 */
@Validated
@ConfigurationProperties("rectification.metrics")
record MetricsSettings(@NotBlank String user, String password) {

    /** Nobody tries so many characters, and no delay after wrong ones is needed. */
    private static final int SHORTEST = 16;

    /** @throws IllegalStateException at start, when the password can be guessed */
    MetricsSettings {
        if (password != null && !password.isEmpty() && password.length() < SHORTEST) {
            throw new IllegalStateException("监控接口的口令（环境变量 RECTIFICATION_METRICS_PASSWORD）不足" + SHORTEST
                    + "个字符，容易被猜出。请换一个更长的随机口令；不需要监控接口的，请不要设置它");
        }
        if (user != null && user.contains(":")) {
            throw new IllegalStateException("监控接口的用户名（rectification.metrics.user）不能含有冒号");
        }
    }

    boolean open() {
        return password != null && !password.isEmpty();
    }

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return "metrics settings, user " + user;
    }
}
