package org.zhenggai.rectification.procedures.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Every way through the acceptance chain and to each of its ends, passed in order and not passed. */
@RectificationTest
class AcceptancePathsTest {

    private static final List<String> CHENGDONG = List.of("chengdong");
    private static final List<String> BUREAU = List.of("natural-resources");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;

    @Test
    void acceptedCaseIsStruckOffTheList() {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        toNotice(c);
        assertThat(driver.keys(c)).containsExactly("Task_ReceiveObjection");
        driver.workingDaysPass(10);
        driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer",
                "Task_RecordFeedback", "natural-resources.reviewer");
        assertThat(driver.passed(c, "rectification-preparation")).containsSubsequence("Task_Investigate", "Decide_Route",
                "Service_RecordRoute", "Task_DraftProgramme", "Task_ReviewProgramme", "End_ProgrammeApproved")
                .doesNotContain("Task_ConfirmUnfounded", "End_Unfounded");
        assertThat(driver.passed(c, "deadline-bound-rectification")).containsSubsequence("Task_Rectify", "Service_CloseCase", "End_Closed")
                .contains("Call_Preparation", "Call_Acceptance").doesNotContain("End_Unfounded");
        assertThat(driver.passed(c, "acceptance")).containsSubsequence("Task_SelfCheck", "Task_PreliminaryReview",
                "Task_SiteInspection", "Task_JointReview", "Task_PublishNotice", "Timer_NoticeEnded", "Task_Approve", "Task_Report",
                "Task_RecordFeedback", "End_Accepted").doesNotContain("Task_DecideObjection");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.CLOSED);
        assertThat(driver.open(c)).isEmpty();
    }

    @Test
    void daysOfTheNoticeAreGivenBack() {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        toNotice(c);
        driver.workingDaysPass(10);
        RectificationCase after = cases.get(c.id());
        assertThat(after.dueDate()).isAfter(c.dueDate());
        assertThat(after.originalDueDate()).isEqualTo(c.dueDate());
        assertThat(kinds(c)).containsSubsequence("CLOCK_HELD", "CLOCK_RELEASED", "DUE_DATE_CHANGED");
    }

    @ParameterizedTest
    @CsvSource({"Task_SelfCheck, chengdong.lead, End_ReturnedBySelfCheck",
            "Task_PreliminaryReview, natural-resources.supervisor, End_ReturnedByPreliminaryReview",
            "Task_JointReview, natural-resources.lead, End_ReturnedByJointReview",
            "Task_Approve, district.leader, End_ReturnedByApproval", "Task_Report, natural-resources.reviewer, End_ReturnedByReport",
            "Task_RecordFeedback, natural-resources.reviewer, End_ReturnedByFeedback"})
    void returnGoesBackToEvidenceWithNumberedComments(String task, String officer, String end) {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        until(c, task);
        driver.back(c, task, officer);
        assertThat(driver.passed(c)).contains(end).doesNotContain("End_Accepted", "End_Closed");
        assertThat(driver.keys(c)).containsExactly("Task_Rectify");
        assertThat(kinds(c)).contains(task);

        Map<String, Object> resubmission = Answers.pass("Task_Rectify", driver.today());
        assertThatThrownBy(() -> driver.submit(c, "Task_Rectify", "chengdong.handler", resubmission))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("第1条退回意见尚未答复");
        assertThatThrownBy(() -> driver.submit(c, "Task_Rectify", "chengdong.handler", Map.of()))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("本次办理");
        driver.submit(c, "Task_Rectify", "chengdong.handler", Answers.answering(resubmission, 1, 1));
        assertThat(driver.keys(c)).containsExactly("Task_SelfCheck");
    }

    @Test
    void coResponsibleUnitMayRefuseToCountersign() {
        RectificationCase c = submitted(List.of("police", "natural-resources", "shiling"), List.of("district"));
        driver.pass(c, "Task_SelfCheck", "police.lead");
        assertThat(driver.keys(c)).containsExactly("Task_Countersign", "Task_Countersign");
        driver.pass(c, "Task_Countersign", "natural-resources.lead");
        driver.back(c, "Task_Countersign", "shiling.lead");
        assertThat(driver.passed(c)).contains("End_ReturnedByCountersignature").doesNotContain("Task_PreliminaryReview");
        assertThat(driver.keys(c)).containsExactly("Task_Rectify");
    }

    @Test
    void parallelReviewersWhoDisagreeReturnTheCaseOnceBothAreHeard() {
        RectificationCase c = submitted(CHENGDONG, List.of("natural-resources", "agriculture"));
        driver.pass(c, "Task_SelfCheck", "chengdong.lead");
        driver.back(c, "Task_PreliminaryReview", "agriculture.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_PreliminaryReview");
        driver.pass(c, "Task_PreliminaryReview", "natural-resources.supervisor");
        assertThat(driver.passed(c)).contains("End_ReturnedByPreliminaryReview").doesNotContain("Task_SiteInspection");
    }

    @Test
    void siteIsInspectedByTwoDifferentPeopleAndNotByWhoRefusedBefore() {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        driver.pass(c, "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", "natural-resources.supervisor",
                "Task_SiteInspection", "natural-resources.inspector");
        assertThatThrownBy(() -> driver.pass(c, "Task_SiteInspection", "natural-resources.inspector"))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("其他核查人员");
        driver.back(c, "Task_SiteInspection", "natural-resources.inspector-2");
        assertThat(driver.passed(c)).contains("End_ReturnedBySiteInspection").doesNotContain("Task_JointReview");

        driver.submit(c, "Task_Rectify", "chengdong.handler",
                Answers.answering(Answers.pass("Task_Rectify", driver.today()), 1, 1));
        driver.pass(c, "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", "natural-resources.supervisor");
        assertThatThrownBy(() -> driver.pass(c, "Task_SiteInspection", "natural-resources.inspector-2"))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("曾退回本案");
        driver.pass(c, "Task_SiteInspection", "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-3");
        assertThat(driver.keys(c)).containsExactly("Task_JointReview");
    }

    @Test
    void passedInspectionIsNotRepeatedAfterAReturnAtTheDeskUnlessTheResubmissionIsHasty() {
        RectificationCase slow = submitted(CHENGDONG, BUREAU);
        until(slow, "Task_JointReview");
        driver.back(slow, "Task_JointReview", "natural-resources.lead");
        RectificationCase hasty = submitted(CHENGDONG, BUREAU);
        until(hasty, "Task_JointReview");
        driver.back(hasty, "Task_JointReview", "natural-resources.lead");
        resubmit(hasty);
        assertThat(driver.keys(hasty)).containsExactly("Task_SiteInspection", "Task_SiteInspection");
        driver.workingDaysPass(6);
        resubmit(slow);
        assertThat(driver.keys(slow)).containsExactly("Task_JointReview");
    }

    @Test
    void dismissedObjectionLetsTheNoticeRunOn() {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        toNotice(c);
        driver.pass(c, "Task_ReceiveObjection", "district.supervisor", "Task_DecideObjection", "natural-resources.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_ReceiveObjection");
        driver.workingDaysPass(10);
        assertThat(driver.keys(c)).containsExactly("Task_Approve");
    }

    @Test
    void upheldObjectionReturnsTheCase() {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        toNotice(c);
        driver.pass(c, "Task_ReceiveObjection", "district.supervisor");
        driver.back(c, "Task_DecideObjection", "natural-resources.supervisor");
        assertThat(driver.passed(c)).contains("End_ReturnedByObjection").doesNotContain("Task_Approve", "Timer_NoticeEnded");
        resubmit(c);
        assertThat(driver.keys(c)).as("an upheld objection doubts the site").containsExactly("Task_SiteInspection", "Task_SiteInspection");
    }

    @Test
    void districtReportsWhereTheBureauIsItselfResponsible() {
        RectificationCase c = submitted(List.of("police", "natural-resources"), List.of("district"));
        driver.pass(c, "Task_SelfCheck", "police.lead", "Task_Countersign", "natural-resources.lead",
                "Task_PreliminaryReview", "district.supervisor", "Task_SiteInspection", "district.inspector",
                "Task_SiteInspection", "district.inspector-2", "Task_JointReview", "district.lead",
                "Task_PublishNotice", "district.supervisor");
        driver.workingDaysPass(10);
        driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "district.supervisor");
        driver.pass(c, "Task_RecordFeedback", "district.supervisor");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.CLOSED);
    }

    @Test
    void selfCheckIsNotDoneByWhoSubmittedAndNeedsTheWholeChecklist() {
        RectificationCase c = submitted(CHENGDONG, BUREAU);
        Map<String, Object> half = new HashMap<>(Answers.pass("Task_SelfCheck", driver.today()));
        half.put("checklist", List.of("FACTS"));
        assertThatThrownBy(() -> driver.submit(c, "Task_SelfCheck", "chengdong.lead", half))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("核对清单");
        assertThat(driver.keys(c)).containsExactly("Task_SelfCheck");
    }

    /** A case of these units whose evidence was just submitted. */
    private RectificationCase submitted(List<String> responsible, List<String> supervising) {
        RectificationCase c = driver.register(responsible, supervising);
        String handler = responsible.get(0) + ".handler";
        driver.pass(c, "Task_Investigate", handler, "Task_DraftProgramme", handler);
        supervising.forEach(unit -> driver.pass(c, "Task_ReviewProgramme", unit + ".supervisor"));
        driver.pass(c, "Task_Rectify", handler);
        return c;
    }

    private void resubmit(RectificationCase c) {
        driver.submit(c, "Task_Rectify", "chengdong.handler",
                Answers.answering(Answers.pass("Task_Rectify", driver.today()), 1, 1));
        driver.pass(c, "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", "natural-resources.supervisor");
    }

    private void toNotice(RectificationCase c) {
        until(c, "Task_PublishNotice");
        driver.pass(c, "Task_PublishNotice", "district.supervisor");
    }

    /** Takes a case of 城东乡 under the bureau's supervision forward until the task is open. */
    private void until(RectificationCase c, String task) {
        String[][] steps = {{"Task_SelfCheck", "chengdong.lead"}, {"Task_PreliminaryReview", "natural-resources.supervisor"},
                {"Task_SiteInspection", "natural-resources.inspector"}, {"Task_SiteInspection", "natural-resources.inspector-2"},
                {"Task_JointReview", "natural-resources.lead"}, {"Task_PublishNotice", "district.supervisor"},
                {"Task_ReceiveObjection", null}, {"Task_Approve", "district.leader"}, {"Task_Report", "natural-resources.reviewer"}};
        for (String[] step : steps) {
            if (driver.keys(c).contains(task)) {
                return;
            }
            if (step[1] == null) {
                driver.workingDaysPass(10);
            } else {
                driver.pass(c, step[0], step[1]);
            }
        }
        assertThat(driver.keys(c)).contains(task);
    }

    private List<String> kinds(RectificationCase c) {
        return timeline.of(c.id()).stream().map(entry -> entry.kind()).toList();
    }
}
