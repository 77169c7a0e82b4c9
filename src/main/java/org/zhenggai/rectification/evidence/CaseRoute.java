package org.zhenggai.rectification.evidence;

/** How a case is put right, which decides what proves it; the room that decides it answers. */
public interface CaseRoute {

    /** The route as {@code evidence-checklist.dmn} names it; empty before the investigation has decided it. */
    String of(long caseId);

    /** The same in Chinese; empty as above. */
    String label(long caseId);
}
