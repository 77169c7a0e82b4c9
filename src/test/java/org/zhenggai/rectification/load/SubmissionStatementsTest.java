package org.zhenggai.rectification.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.AskedStatements;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** How often the database is asked while an officer claims a task and submits its form. */
@RectificationTest
class SubmissionStatementsTest {

    private static final String OFFICER = "chengdong.handler";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;

    /** 163 before the case was read once a transaction and a form asked only for what its conditions look at; four are for 撤回 and 加签. */
    @Test
    void aClaimAndASubmissionAskNoOftenerThanTheyDid() {
        claimedAndSubmitted(open()); // what is kept for good is read by the first
        String task = open();
        List<String> asked = AskedStatements.of(() -> claimedAndSubmitted(task));
        assertThat(asked).hasSizeLessThanOrEqualTo(103);
        assertThat(asked.stream().filter(sql -> sql.startsWith("select c.id,"))).as("the case").hasSizeLessThan(4);
    }

    private String open() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        return driver.task(c, "Task_Investigate", OFFICER).getId();
    }

    private void claimedAndSubmitted(String task) {
        driver.as(OFFICER, () -> tasks.claim(task, OFFICER));
        driver.submit(task, OFFICER, Answers.pass("Task_Investigate", driver.today()));
    }
}
