package org.zhenggai.rectification.casework.takeback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.take-back}.
 *
 * @param shownDays calendar days a submission is listed with the word whether it can be taken back
 * @param lifetime  after which it is forgotten who opened which task, and what was typed into forms that were submitted
 */
@ConfigurationProperties("rectification.take-back")
record TakeBackSettings(int shownDays, Duration lifetime) {}
