package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;

/**
 * A request to change a case's due date, clock or category.
 *
 * @param progress           how far the rectification has come, stated with an extension only
 * @param supportingDocument the paper a suspension rests on, null for the other kinds
 * @param requestedDate      due date or last day of the suspension asked for; null when the case shall have no date
 * @param grantedDate        the date granted, never later than the one asked for; null unless granted, and for no date
 * @param namedCondition     what the case waits for when it shall have no date, null otherwise
 * @param checkDate          when that condition is looked at, null otherwise
 * @param documentNo         number of the deciding paper, null until decided
 * @param refusal            why it was not signed or refused, null otherwise
 * @param resumedOn          day on which a granted suspension ended, null until then
 * @param resumedBy          officer who ended it, or {@code system}
 */
public record ChangeRequest(long id, long caseId, ChangeKind kind, ChangeState state, String reason, String progress,
        String supportingDocument, LocalDate requestedDate, LocalDate grantedDate, String namedCondition,
        LocalDate checkDate, String requestedBy, LocalDate requestedOn, String signedBy, LocalDate signedOn,
        String documentNo, String decidedBy, LocalDate decidedOn, String refusal, LocalDate resumedOn,
        String resumedBy) {}
