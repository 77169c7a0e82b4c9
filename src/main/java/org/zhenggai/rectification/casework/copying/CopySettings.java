package org.zhenggai.rectification.casework.copying;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.copying}.
 *
 * @param most    receivers of one copy, posts and officers together
 * @param longest characters of the remark
 */
@ConfigurationProperties("rectification.copying")
record CopySettings(int most, int longest) {}
