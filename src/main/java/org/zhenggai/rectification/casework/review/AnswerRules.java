package org.zhenggai.rectification.casework.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** A resubmission answers every numbered comment of the return (domain.md §4): the submitted field {@code answers}. */
@Service
public class AnswerRules {

    private final Reviews reviews;

    AnswerRules(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * Checks that the rows of {@code answers} answer exactly the open comments, and records them.
     *
     * @throws SubmissionRefusedException when a comment is left without an answer or a row names no open comment
     */
    public void recordAnswers(TaskSubmission submission, long caseId, Stage stage) {
        List<ReviewComment> open = reviews.openComments(caseId, stage);
        Map<String, String> answers = submission.rows("answers").stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.get("number")), row -> (String) row.get("answer"), (a, b) -> b));
        String missing = open.stream().map(comment -> String.valueOf(comment.number()))
                .filter(number -> answers.getOrDefault(number, "").isBlank()).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new SubmissionRefusedException("answers", "逐条答复退回意见", "第" + missing + "条退回意见尚未答复，请逐条填写");
        }
        if (answers.size() > open.size()) {
            throw new SubmissionRefusedException("answers", "逐条答复退回意见", "只能答复尚未答复的退回意见，请刷新后重填");
        }
        open.forEach(comment -> reviews.answer(caseId, stage, comment.number(), answers.get(String.valueOf(comment.number())),
                submission.userId()));
    }
}
