package org.zhenggai.rectification.casework.review;

import java.util.List;

/**
 * A reviewer has judged what was submitted. Published in the transaction of the judgement.
 *
 * @param step        the user task's id in the model
 * @param stepName    the step's Chinese name
 * @param submittedBy officer whose work was judged
 * @param opinion     what was said beside the comments, may be null
 * @param comments    numbered comments of a return, empty otherwise
 */
public record Judged(long caseId, Stage stage, int round, String step, String stepName, Conclusion conclusion, String unitId,
        String officerId, String submittedBy, String opinion, String documentNo, List<String> comments) {}
