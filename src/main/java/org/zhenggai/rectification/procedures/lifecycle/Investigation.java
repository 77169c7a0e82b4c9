package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;

/**
 * What the investigation found; clues are null when there are none. The highest version is in force.
 *
 * @param originalType of a problem left from earlier inspections (LEGACY): its type when it was first found, null for others
 */
record Investigation(long caseId, int version, String conclusion, LocalDate investigatedOn, String facts, String unfoundedReason,
        String illegalSubject, String problemType, String originalType, String fitsSpatialPlan, String crimeClue, String disciplineClue,
        String investigatedBy) {}
