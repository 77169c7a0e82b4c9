package org.zhenggai.rectification.views.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.PlanRefusedException;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.OrganizationImport;
import org.zhenggai.rectification.ground.organization.TwoDistricts;
import org.zhenggai.rectification.procedures.referral.ReferralKind;
import org.zhenggai.rectification.procedures.referral.Referrals;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Beside the sample's district two others: their cases, tasks and letters find their own offices. */
@RectificationTest
class DistrictLettersTest {

    @Autowired
    private OrganizationImport organizationImport;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private Offices offices;
    @Autowired
    private Referrals referrals;
    @Autowired
    private ReferralLetters referralLetters;
    @Autowired
    private PlanLetters planLetters;
    @Autowired
    private TaskService tasks;

    private RectificationCase east;
    private RectificationCase west;

    @BeforeEach
    void cases() {
        organizationImport.run(TwoDistricts.document());
        east = driver.register(List.of("east-town"), List.of("east-bureau"));
        west = driver.register(List.of("west-town"), List.of("west-bureau"));
    }

    @Test
    void closingReportsGoToTheGovernmentAboveEachAndReferralsToItsPolice() {
        assertThat(addressee(east)).isEqualTo("子市人民政府");
        assertThat(addressee(west)).isEqualTo("丑市人民政府");
        assertThat(planLetters.write(closing(west)).issuer()).isEqualTo("west-government");
        LetterText referral = referralLetters.write(Paper.ofCase(DocumentKind.REFERRAL,
                referrals.open(west.id(), ReferralKind.POLICE, "涉嫌非法占用农用地", "system"), west.id()));
        assertThat(referral.issuer()).isEqualTo("west-law");
        assertThat(referral.values()).containsEntry("addressee", "乙县公安局");
    }

    @Test
    void tasksGoToTheOfficesOfTheCase() {
        assertThat(offices.reportingOfficers(String.valueOf(east.id()))).isEqualTo("east-bureau.reviewer");
        Map<RectificationCase, String> expected = Map.of(east, "east-bureau.lead", west, "west-law.lead");
        expected.forEach((c, group) -> {
            referrals.open(c.id(), ReferralKind.DISCIPLINE, "涉嫌失职", "system");
            String decide = tasks.createTaskQuery().processInstanceBusinessKey(c.caseNumber()).processDefinitionKey("referral")
                    .singleResult().getId();
            assertThat(tasks.getIdentityLinksForTask(decide)).extracting(IdentityLink::getGroupId).containsExactly(group);
        });
    }

    @Test
    void aPlanBelongsToOneDistrict() {
        assertThatThrownBy(() -> driver.register(List.of("east-town", "west-town"), List.of("east-bureau")))
                .isInstanceOf(PlanRefusedException.class).hasMessageContaining("甲县、乙县").hasMessageContaining("只能属于一个辖区");
    }

    private Object addressee(RectificationCase c) {
        return planLetters.write(closing(c)).values().get("addressee");
    }

    private Paper closing(RectificationCase c) {
        String plan = cases.finding(c).planId();
        return Paper.ofPlan(DocumentKind.CLOSING_REPORT, plan, plan);
    }
}
