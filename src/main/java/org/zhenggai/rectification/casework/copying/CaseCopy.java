package org.zhenggai.rectification.casework.copying;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A copy that was sent.
 *
 * @param byName    name of that day, with the officer stood in for
 * @param taskName  step it was sent at, null from the case
 * @param text      the remark, null for none
 * @param addressed to whom, as it was chosen
 */
public record CaseCopy(long id, String byName, OffsetDateTime sentAt, String taskName, String text, String addressed,
        List<Receipt> receipts) {

    /** A receiver. @param readAt null until it was read */
    public record Receipt(String officerId, String name, OffsetDateTime readAt) {}
}
