package org.zhenggai.rectification.views.letter;

import java.util.List;
import java.util.Set;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;

/** Words the letters of some kinds from what a room knows. */
interface LetterWriter {

    Set<DocumentKind> kinds();

    /** What the paper says as things stand now. */
    LetterText write(Paper paper);

    /** Papers of the case that wait for their signature. */
    default List<Paper> draftsOfCase(long caseId) {
        return List.of();
    }

    /** Papers of the plan that wait for their signature. */
    default List<Paper> draftsOfPlan(String planId) {
        return List.of();
    }

    /** Issued papers on several cases in which the case stands; they may bear another one's key. */
    default List<Paper> jointPapers(long caseId) {
        return List.of();
    }

    /** The cases that the paper is about; none where it is about a plan. */
    default List<Long> cases(Paper paper) {
        return paper.caseId() == null ? List.of() : List.of(paper.caseId());
    }

    /**
     * The paper with the case or plan that its subject belongs to.
     *
     * @throws RuntimeException of whoever was asked for the subject: there is none, or it is no key
     */
    Paper find(DocumentKind kind, String subject);
}
