package org.zhenggai.rectification.procedures.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The deadline-bound process up to the acceptance: unfounded, returned, progress, and who may do what. */
@RectificationTest
class DeadlineBoundPathsTest {

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;

    @Test
    void unfoundedCaseIsWithdrawnOnceEverySupervisingUnitConfirms() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources", "development-reform"));
        driver.submit(c, "Task_Investigate", "shanmen.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_ConfirmUnfounded");
        driver.pass(c, "Task_ConfirmUnfounded", "development-reform.supervisor");
        assertThat(driver.passed(c)).containsSubsequence("Task_Investigate", "Task_ConfirmUnfounded", "Service_WithdrawCase",
                "End_Unfounded").doesNotContain("Task_DraftProgramme", "End_Closed");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.WITHDRAWN);
        assertThat(timeline.of(c.id())).extracting("kind").contains("CASE_WITHDRAWN");
    }

    @Test
    void unconfirmedUnfoundedGoesBackToInvestigation() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        driver.submit(c, "Task_Investigate", "shanmen.handler", Answers.unfounded(driver.today()));
        driver.back(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_Investigate");
        driver.submit(c, "Task_Investigate", "shanmen.handler",
                Answers.answering(Answers.pass("Task_Investigate", driver.today()), 1, 1));
        assertThat(driver.keys(c)).containsExactly("Task_DraftProgramme");
        assertThat(driver.passed(c)).doesNotContain("End_Unfounded");
    }

    @Test
    void returnedProgrammeIsDraftedAgain() {
        RectificationCase c = drafted();
        driver.back(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_DraftProgramme");
        assertThatThrownBy(() -> driver.pass(c, "Task_DraftProgramme", "shanmen.handler"))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("尚未答复");
        driver.submit(c, "Task_DraftProgramme", "shanmen.handler",
                Answers.answering(Answers.pass("Task_DraftProgramme", driver.today()), 1, 1));
        driver.pass(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_Rectify");
    }

    @Test
    void progressIsReportedAsOftenAsNeeded() {
        RectificationCase c = drafted();
        driver.pass(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        for (int i = 0; i < 2; i++) {
            driver.submit(c, "Task_Rectify", "shanmen.handler", Map.of("action", "PROGRESS", "progress", "拆除过半。"));
            assertThat(driver.keys(c)).containsExactly("Task_Rectify");
        }
        assertThat(driver.passed(c)).doesNotContain("Call_Acceptance");
        assertThat(timeline.of(c.id())).extracting("summary").filteredOn("上报整改进展"::equals).hasSize(2);
    }

    @Test
    void milestonesKeepTheirOrderAndTheInternalDueDate() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "shanmen.handler");
        LocalDate late = c.internalDueDate().plusDays(1);
        assertThatThrownBy(() -> driver.pass(c, "Task_DraftProgramme", "shanmen.handler", form -> {
            form.put("milestones", List.of(Map.of("title", "拆除", "dueOn", late.toString())));
            return form;
        })).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得晚于").satisfies(
                refused -> assertThat(((SubmissionRefusedException) refused).problems()).extracting("field")
                        .containsExactly("milestones[0].dueOn"));
        assertThatThrownBy(() -> driver.pass(c, "Task_DraftProgramme", "shanmen.handler", form -> {
            form.put("milestones", List.of(Map.of("title", "复耕", "dueOn", driver.today().plusDays(9).toString()),
                    Map.of("title", "拆除", "dueOn", driver.today().plusDays(8).toString())));
            return form;
        })).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("按日期先后");
    }

    @Test
    void aRefusedSubmissionWritesNothing() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        int before = timeline.of(c.id()).size();
        assertThatThrownBy(() -> driver.pass(c, "Task_Investigate", "shanmen.handler", form -> {
            form.put("investigatedOn", driver.today().plusDays(1).toString());
            return form;
        })).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得晚于今天");
        assertThat(timeline.of(c.id())).hasSize(before);
        assertThat(driver.task(c, "Task_Investigate", "shanmen.handler").getAssignee()).as("not even claimed").isNull();
    }

    @Test
    void nobodyCompletesATaskThatIsNotTheirs() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", "shanmen.handler").getId();
        Map<String, Object> form = Answers.pass("Task_Investigate", driver.today());
        for (String other : List.of("shiling.handler", "shanmen.lead", "natural-resources.supervisor", "district.leader",
                "admin.system", "admin.security", "admin.audit")) {
            assertThatThrownBy(() -> driver.submit(task, other, form)).as(other).isInstanceOf(ForbiddenException.class);
        }
        driver.submit(task, "shanmen.handler-2", form);
        assertThatThrownBy(() -> driver.submit(task, "shanmen.handler-2", form)).isInstanceOf(ConflictException.class)
                .hasMessageContaining("已经办结");
    }

    private RectificationCase drafted() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler");
        return c;
    }
}
