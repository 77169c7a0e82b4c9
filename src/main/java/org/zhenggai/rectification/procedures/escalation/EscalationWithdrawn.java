package org.zhenggai.rectification.procedures.escalation;

import java.util.List;
import org.zhenggai.rectification.ground.organization.Position;

/**
 * A reminder withdrew itself because things improved (domain.md §5). Published in the transaction that withdrew it.
 *
 * @param level      L1 or L2
 * @param instrument what it was issued as, e.g. 黄函
 * @param documentNo its number, null for what is said by message only
 * @param reason     where the case stands now, in Chinese
 * @param addressees who got it, each once
 */
public record EscalationWithdrawn(long caseId, long escalationId, String level, String instrument, String documentNo, String reason,
        List<Position> addressees) {}
