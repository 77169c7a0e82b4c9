package org.zhenggai.rectification.views.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.desk}.
 *
 * @param doneDays      calendar days that 已办 looks back; a search looks at all
 * @param page          cards of a page
 * @param longestSearch characters of a search
 * @param followers     next tasks that are named after a submission
 */
@ConfigurationProperties("rectification.desk")
record DeskSettings(int doneDays, int page, int longestSearch, int followers) {}
