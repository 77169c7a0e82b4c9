package org.zhenggai.rectification.casework.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * Takes a reviewer's form: checks that the reviewer judges nobody's work but others', records the judgement with its comments and
 * gathers what the reviewers of the step have said so far.
 */
@Service
public class ReviewDesk {

    private final Reviews reviews;
    private final Submissions submissions;
    private final Organization organization;
    private final Timeline timeline;
    private final SeparationOfDuties duties;
    private final ApplicationEventPublisher events;

    ReviewDesk(Reviews reviews, Submissions submissions, Organization organization, Timeline timeline,
            SeparationOfDuties duties, ApplicationEventPublisher events) {
        this.events = events;
        this.reviews = reviews;
        this.submissions = submissions;
        this.organization = organization;
        this.timeline = timeline;
        this.duties = duties;
    }

    /**
     * A judgement by a reviewing unit: it must not be responsible for the case, and the person must not have submitted the round.
     *
     * @param stepName   the step's Chinese name, for the timeline
     * @param conclusion what the form concludes
     * @return what the reviewers of this step have concluded together so far
     * @throws SubmissionRefusedException when the separation of duties forbids it
     */
    public Conclusion judge(TaskSubmission submission, Stage stage, String stepName, Conclusion conclusion, String documentNo,
            LocalDate documentOn) {
        duties.demandOtherUnit(submission, "conclusion", stepName);
        return judgeOwnUnitAllowed(submission, stage, stepName, conclusion, documentNo, documentOn);
    }

    /** The same for self-check and countersignature, which the responsible units do themselves, by another person. */
    public Conclusion judgeOwnUnitAllowed(TaskSubmission submission, Stage stage, String stepName, Conclusion conclusion,
            String documentNo, LocalDate documentOn) {
        long caseId = submission.caseKey();
        Submission current = submissions.current(caseId, stage).orElseThrow();
        duties.demandNoneOf(submission, "conclusion", stepName, current.authors());
        List<String> comments = submission.rows("comments").stream().map(row -> (String) row.get("text")).toList();
        String opinion = submission.text(submission.values().containsKey("opinion") ? "opinion" : "siteFindings");
        reviews.record(caseId, stage, current.round(), submission.taskKey(), unitOf(submission), submission.userId(), conclusion,
                opinion, documentNo, documentOn, comments);
        timeline.append(caseId, submission.userId(), submission.taskKey(), stepName + "：" + conclusion.label(),
                comments.isEmpty() ? opinion : (opinion == null ? "" : opinion + "\n") + String.join("\n", comments));
        events.publishEvent(new Judged(caseId, stage, current.round(), submission.taskKey(), stepName, conclusion, unitOf(submission),
                submission.userId(), current.submittedBy(), opinion, documentNo, comments));
        return reviews.gather(caseId, stage, current.round(), submission.taskKey());
    }

    private String unitOf(TaskSubmission submission) {
        return organization.officer(submission.userId()).orElseThrow().unitId();
    }
}
