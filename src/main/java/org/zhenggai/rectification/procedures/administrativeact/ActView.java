package org.zhenggai.rectification.procedures.administrativeact;

import java.time.OffsetDateTime;

/**
 * An act as administrators read it.
 *
 * @param difference   unified diff of a model, null for an account
 * @param passwordHalf whether the reader's half of a new password waits to be fetched
 */
public record ActView(long id, String kind, String kindText, String state, String stateText, String proposer, String proposerName,
        OffsetDateTime proposedAt, String reason, String before, String after, String decidedBy, String decidedByName,
        OffsetDateTime decidedAt, String opinion, String difference, boolean passwordHalf) {}
