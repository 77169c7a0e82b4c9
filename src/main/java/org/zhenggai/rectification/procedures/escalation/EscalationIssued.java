package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.ground.organization.Position;

/**
 * An escalation was issued and has to reach its addressees. Published in the transaction that issued it.
 *
 * @param level       L0 to L6
 * @param instrument  what it is issued as, e.g. 督办函
 * @param forReviewer whether it chases a reviewer and not the responsible unit
 * @param reason      rule, dates and days counted, in Chinese
 * @param documentNo  number of the signed instrument, null for what nobody signs
 * @param requirement what the signed instrument asks for, null otherwise
 * @param dueDate     due date it was triggered under, null for an undated case
 * @param respondBy   last day for the answer, null where none is asked for
 * @param addressees  whom it goes to, each once
 * @param paper       the paper it is issued as, null for what is said by message only
 * @param cases       the cases of that paper, this one first; empty where its addressees are told with another letter that it is one with
 */
public record EscalationIssued(long caseId, long escalationId, String level, String instrument, boolean forReviewer, String reason,
        String documentNo, String requirement, LocalDate dueDate, LocalDate respondBy,
        List<Position> addressees, Paper paper, List<Long> cases) {}
