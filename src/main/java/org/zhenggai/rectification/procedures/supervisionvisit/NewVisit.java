package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.casework.finding.Cause;

/**
 * A visit to be recorded.
 *
 * @param findings    in order; number and answer follow later
 * @param conclusions what was concluded, with the details
 */
record NewVisit(long caseId, LocalDate visitedOn, String place, List<String> visitors, String recordedBy, String recordingUnit,
        String confirmingUnit, List<NewFinding> findings, Map<Cause, String> conclusions) {

    /** What was found and what is required. */
    record NewFinding(String found, String requirement) {}
}
