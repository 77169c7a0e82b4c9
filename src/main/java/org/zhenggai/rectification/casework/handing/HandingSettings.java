package org.zhenggai.rectification.casework.handing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.handing}.
 *
 * @param shortest characters of a reason, and {@code longest}
 */
@ConfigurationProperties("rectification.handing")
record HandingSettings(int shortest, int longest) {}
