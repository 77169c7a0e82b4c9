package org.zhenggai.rectification.procedures.followup;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.Review;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.organization.Organization;

/** Who accepted a case: everyone who passed the last round of its evidence, by step. */
@Component
class Acceptors {

    private static final Map<String, String> STEPS = Map.of("Task_SelfCheck", "自验", "Task_Countersign", "会签",
            "Task_PreliminaryReview", "初审", "Task_SiteInspection", "现场核查", "Task_JointReview", "联合会审",
            "Task_DecideObjection", "异议处理", "Task_Approve", "批准", "Task_Report", "审核上报", "Task_RecordFeedback", "登记上级反馈");

    private final Reviews reviews;
    private final Submissions submissions;
    private final Organization organization;

    Acceptors(Reviews reviews, Submissions submissions, Organization organization) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.organization = organization;
    }

    /** One line a reviewer, in the order of the steps; says so when the case has none on record. */
    String of(long caseId) {
        String lines = reviews.ofRound(caseId, Stage.EVIDENCE, submissions.round(caseId, Stage.EVIDENCE)).stream()
                .filter(review -> review.conclusion() == Conclusion.PASS).map(this::line).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "原案没有验收记录" : lines;
    }

    private String line(Review review) {
        return STEPS.getOrDefault(review.step(), review.step()) + "："
                + organization.nameOf(review.officerId()) + "（" + organization.unitName(review.unitId()) + "，"
                + Wording.date(review.reviewedOn())
                + (review.documentNo() == null ? "" : "，" + review.documentNo()) + "）";
    }
}
