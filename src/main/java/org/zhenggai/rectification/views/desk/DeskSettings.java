package org.zhenggai.rectification.views.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.desk}.
 *
 * @param doneDays      calendar days that 已办 looks back; a search looks at all
 * @param page          lines of a page of 已办 and 我发起的
 * @param groupPage     cards of a group that are shown at first, and that each 更多 adds
 * @param longestSearch characters of a search
 * @param followers     next tasks that are named after a submission
 */
@ConfigurationProperties("rectification.desk")
record DeskSettings(int doneDays, int page, int groupPage, int longestSearch, int followers) {}
