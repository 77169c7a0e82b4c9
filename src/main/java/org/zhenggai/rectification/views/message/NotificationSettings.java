package org.zhenggai.rectification.views.message;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code rectification.notification}.
 *
 * @param publicAddress    how people reach the application, before {@code /camunda}; links in messages begin with it
 * @param pollSeconds      how often an open page asks for news
 * @param taskReminderDays working days before the last day of a task at which its officers are reminded
 * @param shortestReminded working days a task must have for its officers to be reminded at all
 * @param decisionSteps    steps whose passing is told to the responsible units
 * @param largestEnclosure largest letter that goes with an e-mail
 */
@ConfigurationProperties("rectification.notification")
record NotificationSettings(String publicAddress, int pollSeconds, int taskReminderDays, int shortestReminded,
        List<String> decisionSteps, DataSize largestEnclosure) {}
