package org.zhenggai.rectification.procedures.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/** The chain as a district may set it: no public notice, the report before the approval, the site seen in every round. */
@OwnApplication
@TestPropertySource(properties = {"rectification.acceptance.notice-working-days=0",
        "rectification.acceptance.approval-before-report=false", "rectification.acceptance.site-inspection=ALWAYS",
        "rectification.acceptance.minimum-inspectors=3"})
class AcceptanceOptionsTest {

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;

    @Test
    void settingsChangeTheChain() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler", "Task_ReviewProgramme",
                "natural-resources.supervisor", "Task_Rectify", "chengdong.handler", "Task_SelfCheck", "chengdong.lead",
                "Task_PreliminaryReview", "natural-resources.supervisor", "Task_SiteInspection", "natural-resources.inspector",
                "Task_SiteInspection", "natural-resources.inspector-2", "Task_SiteInspection", "natural-resources.inspector-3");
        driver.back(c, "Task_JointReview", "natural-resources.lead");
        driver.workingDaysPass(8);
        driver.submit(c, "Task_Rectify", "chengdong.handler", Answers.answering(Answers.pass("Task_Rectify", driver.today()), 1, 1));
        driver.pass(c, "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", "natural-resources.supervisor",
                "Task_SiteInspection", "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-2",
                "Task_SiteInspection", "natural-resources.inspector-3", "Task_JointReview", "natural-resources.lead");
        assertThat(driver.keys(c)).containsExactly("Task_Report");
        driver.pass(c, "Task_Report", "natural-resources.reviewer", "Task_Approve", "district.leader",
                "Task_RecordFeedback", "natural-resources.reviewer");
        assertThat(driver.passed(c)).contains("End_Closed").doesNotContain("Task_PublishNotice", "Timer_NoticeEnded");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.CLOSED);
    }
}
