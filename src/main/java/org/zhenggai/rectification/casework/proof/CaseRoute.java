package org.zhenggai.rectification.casework.proof;

import java.time.LocalDate;
import java.util.Optional;

/** How a case is put right, which decides what proves it; the room that decides it answers. */
public interface CaseRoute {

    /**
     * The route as {@code evidence-checklist.dmn} names it; empty before the investigation has decided it. A problem left from earlier
     * inspections has the one of its original type.
     */
    String of(long caseId);

    /** The same in Chinese; empty as above. */
    String label(long caseId);

    /** Whether the investigation found a problem of earlier inspections (历年遗留). */
    boolean legacy(long caseId);

    /** The day the first programme of the case was approved: the rectification began then. */
    Optional<LocalDate> approvedOn(long caseId);
}
