package org.zhenggai.rectification.procedures.opinion;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.opinion}.
 *
 * @param answer   working days that are proposed for an answer
 * @param furthest calendar days ahead that may be named
 * @param longest  characters of a question
 * @param atOnce   opinions that a task may wait for at the same time
 */
@ConfigurationProperties("rectification.opinion")
record OpinionSettings(int answer, int furthest, int longest, int atOnce) {}
