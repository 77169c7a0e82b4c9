package org.zhenggai.rectification.casework.review;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.proof.FormPieces;

/** Completion report and self-check form are forms of the case: the checklist takes them from here. */
@Component
class ReviewedForms implements FormPieces {

    private static final String SELF_CHECK = "Task_SelfCheck";

    private final Submissions submissions;
    private final Reviews reviews;

    ReviewedForms(Submissions submissions, Reviews reviews) {
        this.submissions = submissions;
        this.reviews = reviews;
    }

    @Override
    public Map<String, Boolean> given(long caseId) {
        int round = submissions.round(caseId, Stage.EVIDENCE);
        boolean checked = round > 0 && reviews.of(caseId, Stage.EVIDENCE, round, SELF_CHECK).stream()
                .anyMatch(review -> review.conclusion() == Conclusion.PASS);
        return Map.of("completion-report", round > 0, "self-check-form", checked);
    }
}
