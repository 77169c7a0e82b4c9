package org.zhenggai.rectification.casework.evidence;

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
}
