package org.zhenggai.rectification.casework.copying;

import java.time.OffsetDateTime;

/**
 * A copy as its receiver sees it on the desk.
 *
 * @param number of the case, with {@code title} and {@code state}; null where the case is not his unit's any more
 * @param readAt null until it was read
 */
public record ReceivedCopy(long id, String number, String title, String state, String byName, OffsetDateTime sentAt, String taskName,
        String text, OffsetDateTime readAt) {}
