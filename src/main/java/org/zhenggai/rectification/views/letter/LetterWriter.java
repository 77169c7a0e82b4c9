package org.zhenggai.rectification.views.letter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;

/** Words the letters of some kinds from what a room knows. */
interface LetterWriter {

    Set<DocumentKind> kinds();

    /** What the paper says as things stand now. */
    LetterText write(Paper paper);

    /** Papers of the case that wait for their signature. */
    List<Paper> draftsOfCase(long caseId);

    /** Papers of the plan that wait for their signature. */
    default List<Paper> draftsOfPlan(String planId) {
        return List.of();
    }

    /** The case or plan that the subject of a paper belongs to; empty when there is none. */
    Optional<Paper> find(DocumentKind kind, String subject);
}
