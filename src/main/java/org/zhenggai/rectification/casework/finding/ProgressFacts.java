package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;
import java.util.List;

/** What the procedures know of a case's progress against its own programme; the ladder asks, the room that keeps programmes answers. */
public interface ProgressFacts {

    /**
     * @param milestonesMissed milestones of the approved programme that are past their date and unreported; a programme of an
     *                         ongoing case that was not approved within its limit counts as one
     * @param missedRunning    of them those in a row, counted back from the latest that is past its date
     * @param reportsMissed    progress reports that are past their date and were not given, since the last one that was
     */
    record Progress(int milestonesMissed, int missedRunning, int reportsMissed) {}

    /** How the case stands on {@code day}. */
    Progress on(RectificationCase rectificationCase, LocalDate day);

    /** Days after {@code day} on which the answer of {@link #on} can change by itself, in any order. */
    List<LocalDate> turningPoints(RectificationCase rectificationCase, LocalDate day);
}
