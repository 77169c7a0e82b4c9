package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;

/** What a request asks for and why, as submitted; see {@link ChangeRequest} for the parts. */
public record NewRequest(long caseId, ChangeKind kind, String reason, String progress, String supportingDocument,
        LocalDate requestedDate, String namedCondition, LocalDate checkDate) {}
