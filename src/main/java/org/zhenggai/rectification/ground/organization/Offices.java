package org.zhenggai.rectification.ground.organization;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** Who does what for a case, a plan or a unit, by its jurisdiction. The models ask for candidate groups. */
@InModels
@Service("offices")
public class Offices {

    private final Organization organization;
    private final CaseParties parties;
    private final Persons persons;

    Offices(Organization organization, CaseParties parties, Persons persons) {
        this.organization = organization;
        this.parties = parties;
        this.persons = persons;
    }

    public Jurisdiction ofCase(long caseId) {
        return organization.jurisdiction(parties.jurisdictionOfCase(caseId));
    }

    public Jurisdiction ofPlan(String planId) {
        return organization.jurisdiction(parties.jurisdictionOfPlan(planId));
    }

    /** The jurisdiction of a unit that does casework. */
    public Jurisdiction ofUnit(String unitId) {
        return organization.jurisdiction(organization.unit(unitId).orElseThrow().jurisdiction());
    }

    /** The unit that reviews, reports and reminds: the authority, or the government where the authority is itself responsible. */
    public String reporting(long caseId) {
        return reports(caseId).unitId();
    }

    /** Who of that unit reports. */
    public Position reports(long caseId) {
        Jurisdiction its = ofCase(caseId);
        return parties.isResponsible(caseId, its.unit(Office.AUTHORITY)) ? position(its, Office.GOVERNMENT, Role.SUPERVISOR)
                : position(its, Office.AUTHORITY, Role.REVIEWER);
    }

    /** 分管领导 of the government: approve, sign and decide. */
    @ModelFunction
    public String districtLeaders(String caseId) {
        return group(ofCase(Long.parseLong(caseId)), Office.GOVERNMENT, Role.LEADER);
    }

    /** 督导人员 of the government: publish the notice, take objections in, lift escalations. */
    @ModelFunction
    public String districtSupervisors(String caseId) {
        return group(ofCase(Long.parseLong(caseId)), Office.GOVERNMENT, Role.SUPERVISOR);
    }

    /** Who reviews strictly, reports above and enters what comes back. */
    @ModelFunction
    public String reportingOfficers(String caseId) {
        return reports(Long.parseLong(caseId)).group();
    }

    /** Supervisors of the first-named supervising unit: look into objections, end suspensions. */
    @ModelFunction
    public String leadSupervisors(String caseId) {
        return Groups.of(parties.supervising(caseId).get(0), Role.SUPERVISOR);
    }

    /** Who sends a referral and records what comes back. */
    @ModelFunction
    public String referralHandlers(String caseId) {
        return group(ofCase(Long.parseLong(caseId)), Office.REFERRAL, Role.HANDLER);
    }

    /**
     * Who decides on a referral: the referring unit's head; the government's leader where that unit is responsible for the case or its
     * head reported the clue. Nobody decides on what they reported themselves, and the task always has somebody to do it.
     */
    public String referralDeciders(long caseId, String reportedBy) {
        Jurisdiction its = ofCase(caseId);
        Position head = position(its, Office.REFERRAL, Role.LEAD);
        Position leader = position(its, Office.GOVERNMENT, Role.LEADER);
        return Stream.of(head, leader).filter(candidate -> !candidate.equals(head) || !parties.isResponsible(caseId, head.unitId()))
                .filter(candidate -> !holds(reportedBy, candidate)).findFirst()
                .orElse(position(its, Office.GOVERNMENT, Role.LEAD)).group();
    }

    /** 分管领导 of the government: sign the plan's notices and approve its closing report. */
    @ModelFunction
    public String planLeaders(String planId) {
        return group(ofPlan(planId), Office.GOVERNMENT, Role.LEADER);
    }

    /** 督导人员 of the government: keep the phases in which they act. */
    @ModelFunction
    public String planSupervisors(String planId) {
        return group(ofPlan(planId), Office.GOVERNMENT, Role.SUPERVISOR);
    }

    /** Who does the plan's daily work: reviews the weekly sheet, drafts notices, keeps the phases. */
    @ModelFunction
    public String planReviewers(String planId) {
        return group(ofPlan(planId), Office.DISPATCH, Role.REVIEWER);
    }

    /** Who reviews a problem newly found at the unit. */
    @ModelFunction
    public String problemReviewers(String unitId) {
        return group(ofUnit(unitId), Office.FOUND_PROBLEMS, Role.REVIEWER);
    }

    /** Who enters and corrects the unit's yearly assessment. */
    @ModelFunction
    public String assessmentReviewers(String unitId) {
        return group(ofUnit(unitId), Office.ASSESSMENT, Role.REVIEWER);
    }

    /** Who confirms it. */
    @ModelFunction
    public String assessmentConfirmers(String unitId) {
        return group(ofUnit(unitId), Office.ASSESSMENT, Role.LEAD);
    }

    /** Active officers of the unit that refers: those who may be put in charge. */
    public List<Officer> referring(long caseId) {
        String unit = ofCase(caseId).unit(Office.REFERRAL);
        return organization.officers().stream().filter(Officer::active).filter(officer -> officer.unitId().equals(unit)).toList();
    }

    /** Whether the officer reviews for a unit that holds an office, or stands in at present for one who does. */
    public boolean mayReviewAll(String officerId) {
        return persons.atPresent(officerId).stream()
                .anyMatch(person -> organization.has(person, Role.REVIEWER) && organization.isOverseer(person));
    }

    /** What the authority of the officer's jurisdiction is called, for refusals. */
    public String authorityFor(String officerId) {
        return organization.jurisdictionOf(officerId).flatMap(its -> organization.unit(its.unit(Office.AUTHORITY))).map(Unit::name)
                .orElse(Office.AUTHORITY.label());
    }

    private boolean holds(String officerId, Position position) {
        return organization.officer(officerId).filter(officer -> officer.unitId().equals(position.unitId()))
                .filter(officer -> officer.roles().contains(position.role())).isPresent();
    }

    private static String group(Jurisdiction its, Office office, Role role) {
        return position(its, office, role).group();
    }

    private static Position position(Jurisdiction its, Office office, Role role) {
        return new Position(its.unit(office), role);
    }
}
