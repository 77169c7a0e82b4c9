package org.zhenggai.rectification.casework.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.SubmissionRefusedException;
import org.zhenggai.rectification.ground.engine.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;

/**
 * Takes a reviewer's form: checks that the reviewer judges nobody's work but others', records the judgement with its comments and
 * gathers what the reviewers of the step have said so far.
 */
@Service
public class ReviewDesk {

    private final Reviews reviews;
    private final Submissions submissions;
    private final CaseUnits units;
    private final Organization organization;
    private final Timeline timeline;
    private final Persons persons;
    private final ApplicationEventPublisher events;

    ReviewDesk(Reviews reviews, Submissions submissions, CaseUnits units, Organization organization, Timeline timeline,
               Persons persons, ApplicationEventPublisher events) {
        this.events = events;
        this.reviews = reviews;
        this.submissions = submissions;
        this.units = units;
        this.organization = organization;
        this.timeline = timeline;
        this.persons = persons;
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
        long caseId = submission.caseKey();
        if (units.isResponsible(caseId, unitOf(submission))) {
            throw new SubmissionRefusedException("conclusion", stepName, "本单位是本案的责任单位，不得审查自己的工作");
        }
        return judgeOwnUnitAllowed(submission, stage, stepName, conclusion, documentNo, documentOn);
    }

    /** The same for self-check and countersignature, which the responsible units do themselves, by another person. */
    public Conclusion judgeOwnUnitAllowed(TaskSubmission submission, Stage stage, String stepName, Conclusion conclusion,
                                          String documentNo, LocalDate documentOn) {
        long caseId = submission.caseKey();
        Submission current = submissions.current(caseId, stage).orElseThrow();
        checkNotOwn(submission, current, stepName);
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

    /** A substitute counts as both: neither his own work nor that of whom he stands in for. */
    private void checkNotOwn(TaskSubmission submission, Submission current, String stepName) {
        if (persons.atPresent(submission.userId()).stream().anyMatch(current::isOf)) {
            throw new SubmissionRefusedException("conclusion", stepName, current.submittedBy().equals(submission.userId())
                    ? "本次材料由您提交，须由他人审查" : "本次材料由您代办的人员提交，或由他人代您提交，须由其他人审查");
        }
    }

    private String unitOf(TaskSubmission submission) {
        return organization.officer(submission.userId()).orElseThrow().unitId();
    }
}
