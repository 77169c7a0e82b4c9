package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.ground.organization.AdministratorRules.State;

/** Two districts in one document: each case and plan finds the offices of its own, and what has no offices is not imported. */
class OfficesTest {

    private static final long EAST = 1;
    private static final long WEST = 2;
    /** A case for which the eastern authority is itself responsible. */
    private static final long OWN = 3;

    private final Organization organization = organization(TwoDistricts.document());
    private final Offices offices = new Offices(organization, new Parties(), null);

    @ParameterizedTest
    @CsvSource({"1, east-government.leader, east-government.supervisor, east-bureau.reviewer, east-town-s.supervisor, east-bureau.handler",
            "2, west-government.leader, west-government.supervisor, west-bureau.reviewer, west-town-s.supervisor, west-law.handler",
            "3, east-government.leader, east-government.supervisor, east-government.supervisor, east-bureau-s.supervisor, east-bureau.handler"})
    void officesOfACaseAreThoseOfItsDistrict(String caseId, String leaders, String supervisors, String reporting, String lead,
            String refer) {
        assertThat(offices.districtLeaders(caseId)).isEqualTo(leaders);
        assertThat(offices.districtSupervisors(caseId)).isEqualTo(supervisors);
        assertThat(offices.reportingOfficers(caseId)).isEqualTo(reporting);
        assertThat(offices.leadSupervisors(caseId)).isEqualTo(lead);
        assertThat(offices.referralHandlers(caseId)).isEqualTo(refer);
    }

    @Test
    void officesOfAPlanAndOfAUnitAreThoseOfTheirDistrict() {
        assertThat(offices.planLeaders("east")).isEqualTo("east-government.leader");
        assertThat(offices.planSupervisors("west")).isEqualTo("west-government.supervisor");
        assertThat(offices.planReviewers("east")).as("falls to the authority").isEqualTo("east-bureau.reviewer");
        assertThat(offices.planReviewers("west")).as("named in the document").isEqualTo("west-government.reviewer");
        assertThat(offices.problemReviewers("west-town")).isEqualTo("west-bureau.reviewer");
        assertThat(offices.assessmentReviewers("east-town")).isEqualTo("east-bureau.reviewer");
        assertThat(offices.assessmentConfirmers("west-town")).isEqualTo("west-bureau.lead");
    }

    @Test
    void whoRemindsAndWhoDecidesOnAReferralIsNeverWhoIsConcerned() {
        assertThat(offices.reporting(EAST)).isEqualTo("east-bureau");
        assertThat(offices.reporting(OWN)).isEqualTo("east-government");
        assertThat(offices.referralDeciders(EAST, "someone")).isEqualTo("east-bureau.lead");
        assertThat(offices.referralDeciders(OWN, "someone")).isEqualTo("east-government.leader");
        assertThat(offices.referralDeciders(WEST, "someone")).isEqualTo("west-law.lead");
        assertThat(offices.referralDeciders(WEST, "west-law.lead")).isEqualTo("west-government.leader");
        assertThat(offices.referring(WEST)).extracting(Officer::id).containsExactly("west-law.lead");
        assertThat(offices.referring(EAST)).isEmpty();
    }

    @Test
    void papersAreAddressedWithinTheDistrict() {
        assertThat(offices.ofCase(WEST).receiver(Receiver.POLICE)).isEqualTo("乙县公安局");
        assertThat(offices.ofCase(EAST).receiver(Receiver.POLICE)).isEqualTo("有管辖权的公安机关");
        assertThat(offices.ofPlan("west").superior()).isEqualTo("丑市人民政府");
        assertThat(offices.authorityFor("west-law.lead")).isEqualTo("乙县局");
        assertThat(offices.authorityFor("nobody")).isEqualTo("主管部门");
    }

    @Test
    void anAliasOfTwoDistrictsNamesNobodyAndAnOwnOneDoes() {
        assertThat(organization.resolve("县政府")).isEmpty();
        assertThat(organization.resolve("本府")).map(Unit::id).contains("east-government");
        assertThat(organization.resolve("乙县政府")).map(Unit::id).contains("west-government");
        assertThatThrownBy(() -> organization.jurisdiction("north")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "AUTHORITY: east-bureau | OVERSIGHT: east-bureau | 辖区“甲县”没有写明承担“主管部门”职责（AUTHORITY）的单位",
            "GOVERNMENT: west-government, | '' | 辖区“乙县”没有写明承担“政府”职责（GOVERNMENT）的单位",
            "REFERRAL: west-law | REFERRAL: nowhere | 辖区“乙县”承担“移送”职责（REFERRAL）的单位“nowhere”不在组织机构中",
            "REFERRAL: west-law | REFERRAL: east-bureau | 辖区“乙县”承担“移送”职责（REFERRAL）的单位“east-bureau”不属于本辖区",
            "'TOWNSHIP, jurisdiction: east' | TOWNSHIP | 单位“东镇”没有写明所属辖区（jurisdiction）",
            "'TOWNSHIP, jurisdiction: east' | 'TOWNSHIP, jurisdiction: north' | 单位“东镇”所属的辖区“north”不在组织机构中",
            "'TOWNSHIP, jurisdiction: east' | 'ADMINISTRATION, jurisdiction: east' | 单位“东镇”为系统管理单位，不属于任何辖区，请去掉 jurisdiction",
            "mark: 甲资 | mark: 甲政 | 单位“甲县局”与“甲县政府”的机关代字“甲政”相同，文号会混在一起",
            "mark: 甲资 | 'mark: 甲资, prefixes: {LETTER: 甲}' | 单位“甲县局”的文号字头写在不存在的文种“LETTER”下",
            "name: 西镇 | name: 东镇 | 单位“东镇”与“东镇”（east-town）都称“东镇”，单位名称不得重复，同一辖区内别名也不得重复",
            "'aliases: [县政府, 本府]' | 'aliases: [县政府, 东镇]' | 单位“东镇”与“甲县政府”（east-government）都称“东镇”，单位名称不得重复，同一辖区内别名也不得重复"})
    void anOrganizationWithoutItsOfficesIsRefused(String was, String becomes, String problem) {
        assertThat(problems(TwoDistricts.YAML)).isEmpty();
        assertThat(problems(TwoDistricts.YAML.replace(was, becomes))).containsExactly(problem);
    }

    private static List<String> problems(String yaml) {
        return JurisdictionRules.problems(state(TwoDistricts.read(yaml)), "REMINDER"::equals);
    }

    private static State state(OrganizationDocument document) {
        Map<String, Officer> officers = new LinkedHashMap<>();
        document.units().forEach(unit -> unit.officers().forEach(officer -> officers.put(officer.id(), new Officer(officer.id(), officer
                .name(), unit.id(), officer.active(), officer.roles()))));
        Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>();
        document.jurisdictions().forEach(its -> jurisdictions.put(its.id(), its));
        Map<String, Unit> units = new LinkedHashMap<>();
        document.units().forEach(unit -> units.put(unit.id(), unit.unit()));
        return new State(jurisdictions, units, officers);
    }

    private static Organization organization(OrganizationDocument document) {
        State state = state(document);
        return new Organization(new OrganizationStore(null) {
            @Override
            Map<String, Jurisdiction> jurisdictions() {
                return state.jurisdictions();
            }

            @Override
            Map<String, Unit> units() {
                return state.units();
            }

            @Override
            Map<String, Officer> officers() {
                return state.officers();
            }

            @Override
            Map<String, End> ended() {
                return Map.of();
            }
        });
    }

    /** What casework would say. */
    private static class Parties implements CaseParties {

        @Override
        public String jurisdictionOfCase(long caseId) {
            return caseId == WEST ? "west" : "east";
        }

        @Override
        public String jurisdictionOfPlan(String planId) {
            return planId;
        }

        @Override
        public boolean isResponsible(long caseId, String unitId) {
            return unitId.equals(lead(caseId));
        }

        @Override
        public List<String> supervising(String caseId) {
            return List.of(lead(Long.parseLong(caseId)) + "-s", "east-government");
        }

        @Override
        public int openCases(String unitId) {
            return 0;
        }

        @Override
        public Set<Long> transfer(Unit from, Unit to, List<String> numbers, String actor, String reason) {
            return Set.of();
        }

        private static String lead(long caseId) {
            return caseId == OWN ? "east-bureau" : caseId == WEST ? "west-town" : "east-town";
        }
    }
}
