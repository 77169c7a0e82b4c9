package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.proof.Completeness;
import org.zhenggai.rectification.casework.proof.Doubts;
import org.zhenggai.rectification.casework.review.AnswerRules;
import org.zhenggai.rectification.casework.review.HandedIn;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** Hands in the evidence of a case, whatever its category: opens a round of acceptance. */
@Component
class EvidenceHandIn {

    private final Programmes programmes;
    private final Submissions submissions;
    private final AnswerRules answers;
    private final Timeline timeline;
    private final DateRules dates;
    private final Completeness completeness;
    private final HandedIn handedIn;
    private final Doubts doubts;
    private final Reviews reviews;

    EvidenceHandIn(Programmes programmes, Submissions submissions, AnswerRules answers, Timeline timeline, DateRules dates,
            Completeness completeness, HandedIn handedIn, Doubts doubts, Reviews reviews) {
        this.reviews = reviews;
        this.doubts = doubts;
        this.handedIn = handedIn;
        this.completeness = completeness;
        this.programmes = programmes;
        this.submissions = submissions;
        this.answers = answers;
        this.timeline = timeline;
        this.dates = dates;
    }

    void submit(TaskSubmission form, long caseId) {
        dates.notInFuture("completedOn", "整改完成日期", form.date("completedOn"));
        completeness.demand(form, submissions.round(caseId, Stage.EVIDENCE) + 1);
        answers.recordAnswers(form, caseId, Stage.EVIDENCE);
        doubts.note(form);
        // a completion report covers every milestone that is still open
        programmes.milestones(caseId).forEach(milestone -> programmes.report(caseId, milestone.id()));
        int round = submissions.open(caseId, Stage.EVIDENCE, form.userId(), form.date("completedOn"),
                form.text("completionReport"));
        handedIn.keep(caseId, round);
        timeline.append(caseId, form.userId(), form.taskKey(), "第" + round + "次提交举证材料，" + completeness.of(caseId).count(),
                form.text("completionReport"));
    }

    /** What has to be known to take it back. */
    Map<String, Object> before(long caseId) {
        return Map.of("answered", reviews.toAnswer(caseId, Stage.EVIDENCE), "milestones", programmes.unreported(caseId));
    }

    /** Takes the newest round back: nothing was handed in, and the milestones it reported are open. */
    void takeBack(long caseId, Memo before) {
        submissions.takeBack(caseId, Stage.EVIDENCE);
        reviews.unanswer(caseId, Stage.EVIDENCE, before.integers("answered"));
        programmes.unreport(caseId, before.keys("milestones"));
    }
}
