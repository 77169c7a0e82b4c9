package org.zhenggai.rectification.casework.proof;

import java.util.Map;

/** Types of evidence that are forms of the case itself: given once, nobody uploads them again (domain.md §11). */
public interface FormPieces {

    /** Code of each such type the room keeps, and whether the case has it. */
    Map<String, Boolean> given(long caseId);
}
