package org.zhenggai.rectification.casework.urging;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.urging}.
 *
 * @param perDay  how often a case may be urged on one day
 * @param answer  working days after which an answer is asked for where whoever urges names no day
 * @param furthest days ahead that may be named
 * @param longest characters of what is asked for
 */
@ConfigurationProperties("rectification.urging")
record UrgingSettings(int perDay, int answer, int furthest, int longest) {}
