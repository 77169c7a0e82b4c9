package org.zhenggai.rectification.procedures.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Every way through a referral and to each of its ends, its legal dates, and the case's clock beside it. */
@RectificationTest
class ReferralPathsTest {

    private static final String LEAD = "natural-resources.lead";
    private static final String HANDLER = "natural-resources.handler";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Referrals referrals;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseClock clock;
    @Autowired
    private Timeline timeline;
    @Autowired
    private WorkingCalendar calendar;
    private RectificationCase c;

    @BeforeEach
    void aCaseOfChengdong() {
        c = driver.register(List.of("chengdong"), List.of("natural-resources"));
    }

    @Test
    void policeProceedingsHoldTheCaseAndGiveItsDaysBack() {
        long id = open(ReferralKind.POLICE);
        sent();
        LocalDate filedOn = driver.today();
        submit("Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(filedOn));
        assertThat(cases.get(c.id()).held()).isFalse();
        submit("Task_RecordFiling", HANDLER, ReferralAnswers.filed(filedOn));
        assertThat(clock.heldFor(c.id())).contains(HoldReason.PROCEEDINGS);
        assertThat(driver.keys(c)).as("beside the case, which goes on").containsExactly("Task_Investigate", "Task_RecordConclusion");

        driver.workingDaysPass(5);
        submit("Task_RecordConclusion", HANDLER, ReferralAnswers.result(driver.today()));
        RectificationCase after = cases.get(c.id());
        int days = calendar.workingDaysAfterUntil(filedOn, driver.today());
        assertThat(days).isGreaterThanOrEqualTo(5);
        assertThat(after.held()).isFalse();
        assertThat(after.dueDate()).isEqualTo(calendar.plusWorkingDays(c.dueDate(), days));
        assertThat(after.originalDueDate()).isEqualTo(c.dueDate());
        assertThat(driver.passed(c, ReferralProcess.KEY)).containsSubsequence("Start_ClueFound", "Task_Decide", "Task_SendPacket",
                "Task_RecordReceipt", "Task_RecordFiling", "Service_HoldClock", "Task_RecordConclusion", "Service_ReleaseClock",
                "End_Concluded").doesNotContain("Task_RecordOutcome", "End_NotFiled", "End_HandedOver", "End_ClueAppended");
        Referral referral = referral(id);
        assertThat(referral.state()).isEqualTo(ReferralState.CONCLUDED);
        assertThat(referral.endedOn()).isEqualTo(driver.today());
        assertThat(referrals.officers(id)).containsExactly(HANDLER, "natural-resources.handler-2");
        assertThat(referrals.items(id)).hasSize(3).filteredOn(item -> item.absenceReason() != null)
                .extracting(Referral.Item::item).containsExactly(PacketItem.APPRAISAL);
        assertThat(timeline.of(c.id())).extracting("kind").containsSubsequence("REFERRAL_OPENED", "Task_Decide", "Task_SendPacket",
                "Task_RecordReceipt", "Task_RecordFiling", "CLOCK_HELD", "Task_RecordConclusion", "CLOCK_RELEASED");
    }

    @Test
    void policeThatDoNotFileEndTheReferral() {
        long id = open(ReferralKind.POLICE);
        sent();
        submit("Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(driver.today()));
        submit("Task_RecordFiling", HANDLER, ReferralAnswers.notFiled(driver.today()));
        assertThat(driver.passed(c, ReferralProcess.KEY)).contains("End_NotFiled").doesNotContain("Service_HoldClock",
                "Task_RecordConclusion", "End_Concluded");
        assertThat(referral(id).filingReason()).isEqualTo("没有犯罪事实。");
        assertThat(cases.get(c.id()).held()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ReferralKind.class, names = {"DISCIPLINE", "ACCOUNTABILITY"})
    void competentBodyIsHandedTheMatterAndItsDecisionRecorded(ReferralKind kind) {
        long id = open(kind);
        sent();
        submit("Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(driver.today()));
        submit("Task_RecordOutcome", HANDLER, ReferralAnswers.result(driver.today()));
        assertThat(driver.passed(c, ReferralProcess.KEY)).containsSubsequence("Task_RecordReceipt", "Task_RecordOutcome",
                "End_HandedOver").doesNotContain("Task_RecordFiling", "Service_HoldClock");
        assertThat(referral(id).state()).isEqualTo(ReferralState.HANDED_OVER);
        assertThat(driver.keys(c)).containsExactly("Task_Investigate");
    }

    @Test
    void headMayDecideAgainstWithAReason() {
        long id = open(ReferralKind.POLICE);
        submit("Task_Decide", LEAD, ReferralAnswers.doNotRefer());
        assertThat(driver.passed(c, ReferralProcess.KEY)).contains("End_NotReferred").doesNotContain("Task_SendPacket");
        assertThat(referral(id).decisionReason()).contains("追诉标准");
        assertThat(referrals.open(c.id(), ReferralKind.POLICE, "又发现新的线索。", "system")).as("an ended one is not taken up again")
                .isNotEqualTo(id);
    }

    @Test
    void furtherClueIsAppendedToTheRunningReferral() {
        long id = open(ReferralKind.POLICE);
        assertThat(referrals.open(c.id(), ReferralKind.POLICE, "又发现一处毁坏。", "system")).isEqualTo(id);
        String instance = driver.start(ReferralProcess.KEY, "natural-resources.supervisor",
                ReferralAnswers.start(c.caseNumber(), ReferralKind.POLICE));
        assertThat(driver.passedIn(instance)).contains("End_ClueAppended").doesNotContain("Task_Decide");
        assertThat(referrals.clues(id)).hasSize(3);
        assertThat(referrals.of(c.id())).hasSize(1);
        assertThat(referrals.open(c.id(), ReferralKind.DISCIPLINE, "公职人员失职线索。", "system")).isNotEqualTo(id);
        assertThat(driver.keys(c)).containsExactly("Task_Decide", "Task_Decide", "Task_Investigate");
    }

    @Test
    void legalDatesAreOnTheTasks() {
        open(ReferralKind.POLICE);
        due("Task_Decide", LEAD, driver.today().plusDays(3));
        submit("Task_Decide", LEAD, ReferralAnswers.refer());
        due("Task_SendPacket", HANDLER, driver.today().plusDays(1));
        LocalDate sentOn = driver.today();
        submit("Task_SendPacket", HANDLER, ReferralAnswers.packet(sentOn));
        due("Task_RecordReceipt", HANDLER, driver.today().plusDays(3));
        driver.workingDaysPass(1);
        submit("Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(sentOn));
        due("Task_RecordFiling", HANDLER, sentOn.plusDays(3)); // the police's clock runs from their receipt, not from our entry
        submit("Task_RecordFiling", HANDLER, ReferralAnswers.filed(driver.today()));
        due("Task_RecordConclusion", HANDLER, calendar.plusWorkingDays(driver.today(), 60));
    }

    @Test
    void referralGoesOnWhenTheCaseEnds() {
        open(ReferralKind.POLICE);
        sent();
        submit("Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(driver.today()));
        submit("Task_RecordFiling", HANDLER, ReferralAnswers.filed(driver.today()));
        withdraw();
        driver.workingDaysPass(2);
        submit("Task_RecordConclusion", HANDLER, ReferralAnswers.result(driver.today()));
        assertThat(driver.passed(c, ReferralProcess.KEY)).contains("End_Concluded");
        assertThat(cases.get(c.id()).held()).isFalse();
        assertThat(cases.get(c.id()).dueDate()).as("an ended case keeps its date").isEqualTo(c.dueDate());
    }

    @Test
    void endedCaseIsNotHeld() {
        open(ReferralKind.POLICE);
        withdraw();
        sent();
        submit("Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(driver.today()));
        submit("Task_RecordFiling", HANDLER, ReferralAnswers.filed(driver.today()));
        assertThat(cases.get(c.id()).held()).isFalse();
        submit("Task_RecordConclusion", HANDLER, ReferralAnswers.result(driver.today()));
        assertThat(driver.passed(c, ReferralProcess.KEY)).contains("End_Concluded");
    }

    private void withdraw() {
        driver.submit(c, "Task_Investigate", "chengdong.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(cases.get(c.id()).endedOn()).isNotNull();
    }

    private long open(ReferralKind kind) {
        return referrals.open(c.id(), kind, "现场发现种植条件严重毁坏。", "chengdong.handler");
    }

    private void sent() {
        submit("Task_Decide", LEAD, ReferralAnswers.refer());
        submit("Task_SendPacket", HANDLER, ReferralAnswers.packet(driver.today()));
    }

    private void submit(String task, String user, Map<String, Object> form) {
        driver.submit(c, task, user, form);
    }

    private void due(String task, String user, LocalDate day) {
        assertThat(driver.task(c, task, user).getDueDate().toInstant()).as(task).isEqualTo(calendar.endOfDay(day));
    }

    private Referral referral(long id) {
        return referrals.of(c.id()).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }
}
