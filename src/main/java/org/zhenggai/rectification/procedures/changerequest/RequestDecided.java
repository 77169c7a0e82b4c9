package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;

/**
 * A request was granted or refused. Published in the transaction of the decision.
 *
 * @param grantedDate date granted; null when refused, and for no date
 * @param refusal     why it was refused, null when granted
 */
public record RequestDecided(long caseId, long requestId, ChangeKind kind, boolean granted, LocalDate grantedDate, String documentNo,
        String refusal, String requestedBy, String signedBy) {}
