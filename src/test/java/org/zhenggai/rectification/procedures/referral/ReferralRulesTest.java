package org.zhenggai.rectification.procedures.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** What a referral refuses, and who does what in it. */
@RectificationTest
class ReferralRulesTest {

    private static final String LEAD = "natural-resources.lead";
    private static final String HANDLER = "natural-resources.handler";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Referrals referrals;
    @Autowired
    private Timeline timeline;
    private RectificationCase c;
    private long id;

    @BeforeEach
    void aPoliceReferral() {
        c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        id = referrals.open(c.id(), ReferralKind.POLICE, "现场发现种植条件严重毁坏。", "chengdong.handler");
    }

    @ParameterizedTest
    @CsvSource({"officerSecond, natural-resources.handler, 不同的人", "officerThird, natural-resources.handler-2, 不同的人",
            "officerFirst, natural-resources.lead, 请从下列选项中选择", "officerFirst, chengdong.handler, 请从下列选项中选择",
            "officerSecond, , 必填", "letterEnclosed, , 须勾选", "appraisalReason, , 必填",
            "itemList, ABSENT, 必填", "investigationReport, , 必填", "sentOn, 2020-01-01, 不得早于决定日期", "sentOn, 2099-01-01, 不得晚于今天"})
    void packetIsCompleteAndInTheHandsOfTwo(String field, String value, String says) {
        driver.submit(c, "Task_Decide", LEAD, ReferralAnswers.refer());
        int entries = timeline.of(c.id()).size();
        Map<String, Object> form = ReferralAnswers.packet(driver.today());
        form.put(field, value);
        assertThatThrownBy(() -> driver.submit(c, "Task_SendPacket", HANDLER, form)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(says);
        assertThat(timeline.of(c.id())).hasSize(entries);
        assertThat(referrals.officers(id)).isEmpty();
        assertThat(referrals.items(id)).isEmpty();
    }

    @Test
    void answersAreNotOlderThanWhatTheyAnswer() {
        String yesterday = driver.today().minusDays(1).toString();
        driver.submit(c, "Task_Decide", LEAD, ReferralAnswers.refer());
        driver.submit(c, "Task_SendPacket", HANDLER, ReferralAnswers.packet(driver.today()));
        refused("Task_RecordReceipt", ReferralAnswers.receipt(driver.today()), "receivedOn", yesterday, "不得早于送出日期");
        driver.submit(c, "Task_RecordReceipt", HANDLER, ReferralAnswers.receipt(driver.today()));
        refused("Task_RecordFiling", ReferralAnswers.filed(driver.today()), "decidedOn", yesterday, "不得早于签收日期");
        refused("Task_RecordFiling", ReferralAnswers.filed(driver.today()), "filing", "NOT_FILED", "不予立案的理由");
        driver.submit(c, "Task_RecordFiling", HANDLER, ReferralAnswers.filed(driver.today()));
        refused("Task_RecordConclusion", ReferralAnswers.result(driver.today()), "decidedOn", yesterday, "不得早于立案日期");
        refused("Task_RecordConclusion", ReferralAnswers.result(driver.today()), "decidedOn",
                driver.today().plusDays(1).toString(), "不得晚于今天");
        refused("Task_RecordConclusion", ReferralAnswers.result(driver.today()), "documentNumber", null, "必填");
    }

    @Test
    void notReferringNeedsAReason() {
        assertThatThrownBy(() -> driver.submit(c, "Task_Decide", LEAD, Map.of("decision", "NOT_REFERRED")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不予移送的理由");
    }

    @Test
    void onlyTheHeadDecidesAndOnlyTheUnitSends() {
        String decide = driver.task(c, "Task_Decide", LEAD).getId();
        for (String other : List.of(HANDLER, "natural-resources.reviewer", "chengdong.lead", "district.leader", "police.lead",
                "admin.system")) {
            assertThatThrownBy(() -> driver.submit(decide, other, ReferralAnswers.refer())).as(other)
                    .isInstanceOf(ForbiddenException.class);
        }
        driver.submit(decide, LEAD, ReferralAnswers.refer());
        String packet = driver.task(c, "Task_SendPacket", HANDLER).getId();
        for (String other : List.of(LEAD, "chengdong.handler", "police.handler", "admin.security")) {
            assertThatThrownBy(() -> driver.submit(packet, other, ReferralAnswers.packet(driver.today()))).as(other)
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void districtDecidesWhereTheHeadReportedOrTheBureauIsResponsible() {
        RectificationCase reportedByHead = driver.register(List.of("chengdong"), List.of("natural-resources"));
        driver.start(ReferralProcess.KEY, LEAD, ReferralAnswers.start(reportedByHead.caseNumber(), ReferralKind.DISCIPLINE));
        assertNobody(reportedByHead, LEAD);
        driver.submit(reportedByHead, "Task_Decide", "district.leader", ReferralAnswers.doNotRefer());

        RectificationCase ofTheBureau = driver.register(List.of("police", "natural-resources"), List.of("district"));
        referrals.open(ofTheBureau.id(), ReferralKind.ACCOUNTABILITY, "监管不到位的线索。", "system");
        assertNobody(ofTheBureau, LEAD);
        driver.submit(ofTheBureau, "Task_Decide", "district.leader", ReferralAnswers.refer());
        Map<String, Object> byTheHead = ReferralAnswers.packet(driver.today());
        byTheHead.put("officerThird", LEAD);
        driver.submit(ofTheBureau, "Task_SendPacket", HANDLER, byTheHead);
        assertThat(driver.keys(ofTheBureau)).contains("Task_RecordReceipt");

        RectificationCase reportedByLeader = driver.register(List.of("natural-resources"), List.of("district"));
        referrals.open(reportedByLeader.id(), ReferralKind.POLICE, "区领导交办的线索。", "district.leader");
        driver.submit(reportedByLeader, "Task_Decide", "district.lead", ReferralAnswers.doNotRefer());
    }

    @Test
    void whoMayStartAndForWhichCases() {
        Map<String, Object> form = ReferralAnswers.start(c.caseNumber(), ReferralKind.DISCIPLINE);
        for (String other : List.of("chengdong.handler", "natural-resources.inspector", "district.leader", "admin.system")) {
            assertThatThrownBy(() -> driver.start(ReferralProcess.KEY, other, form)).as(other).isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> driver.start(ReferralProcess.KEY, "shiling.lead", form)).as("another township's case")
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("请从");
        assertThatThrownBy(() -> driver.start(ReferralProcess.KEY, "chengdong.lead", Map.of("caseNumber", c.caseNumber())))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("移送方向").hasMessageContaining("线索内容");
        assertThat(referrals.of(c.id())).hasSize(1);
        String instance = driver.start(ReferralProcess.KEY, "chengdong.lead", form);
        assertThat(driver.openIn(instance)).extracting("taskDefinitionKey").containsExactly("Task_Decide");
    }

    private void assertNobody(RectificationCase on, String user) {
        assertThatThrownBy(() -> driver.task(on, "Task_Decide", user)).isInstanceOf(AssertionError.class);
    }

    private void refused(String task, Map<String, Object> form, String field, String value, String says) {
        form.put(field, value);
        assertThatThrownBy(() -> driver.submit(c, task, HANDLER, form)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(says);
    }
}
