package org.zhenggai.rectification.views.leader;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.leader}.
 *
 * @param worst    cases that are shown as the worst
 * @param near     working days before its date from which a case can be among them
 * @param dates    lines of the coming week
 * @param asked    urgings and instructions that are shown
 * @param together letters that are signed at once at most
 * @param letters  letters that are shown, of the cases whose letter has waited longest
 */
@ConfigurationProperties("rectification.leader")
record LeaderSettings(int worst, int near, int dates, int asked, int together, int letters) {}
