package org.zhenggai.rectification.views.message;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A message to one recipient.
 *
 * @param recipient officer id, or {@code robot:<id>}
 * @param readAt    when its recipient read it in the inbox, null until then
 * @param settledAt when its task ended, null until then
 * @param letterId  letter it tells of, null for none
 */
record Message(String id, String kind, String recipient, Long caseId, String taskId, String title, String body, boolean urgent,
        OffsetDateTime createdAt, OffsetDateTime readAt, OffsetDateTime settledAt, String letterId) {

    private static final String ROBOT = "robot:";

    boolean toRobot() {
        return recipient.startsWith(ROBOT);
    }

    long robotId() {
        return robotOf(recipient).orElseThrow();
    }

    /** The robot a recipient is, empty for an officer. */
    static Optional<Long> robotOf(String recipient) {
        return recipient.startsWith(ROBOT) ? Optional.of(Long.valueOf(recipient.substring(ROBOT.length()))) : Optional.empty();
    }

    static String robot(long id) {
        return ROBOT + id;
    }
}
