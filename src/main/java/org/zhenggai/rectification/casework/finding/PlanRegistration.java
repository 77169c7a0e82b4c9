package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.ground.organization.Organization;

/** Registers a plan with its findings and cases; the processes of the cases start in the same transaction. */
@Service
public class PlanRegistration {

    private final JdbcClient jdbc;
    private final PlanRules rules;
    private final Organization organization;
    private final CaseRegistration registration;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanRegistration(JdbcClient jdbc, PlanRules rules, Organization organization, CaseRegistration registration, Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.organization = organization;
        this.registration = registration;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers the plan, all of it or nothing.
     *
     * @return the number of cases registered; 0 when a plan of this id is registered already
     * @throws PlanRefusedException when the document breaks a rule
     */
    @Transactional
    public int register(PlanDocument plan) {
        String jurisdiction = rules.check(plan);
        boolean known = jdbc.sql("select count(*) from plan where id = :id").param("id", plan.id()).query(Integer.class).single() > 0;
        if (known) {
            return 0;
        }
        insertPlan(plan, jurisdiction);
        plan.findings().forEach(finding -> insertFindingWithCases(plan.id(), plan.acceptanceWindowDays(), finding, Timeline.SYSTEM,
                plan.title()));
        events.publishEvent(new PlanRegistered(plan.id()));
        return plan.findings().stream().mapToInt(finding -> finding.cases().size()).sum();
    }

    /**
     * Adds a finding with its cases to a registered plan: a newly found problem.
     *
     * @param source where it comes from, in Chinese, for the timeline
     * @return the keys of its cases
     * @throws PlanRefusedException when the finding breaks a rule
     */
    @Transactional
    public List<Long> add(Plans.Plan plan, FindingEntry finding, String actor, String source) {
        rules.check(plan, finding);
        return insertFindingWithCases(plan.id(), plan.acceptanceWindowDays(), finding, actor, source);
    }

    private List<Long> insertFindingWithCases(String planId, int window, FindingEntry finding, String actor, String source) {
        String findingId = insertFinding(planId, finding);
        return finding.cases().stream().map(entry -> registration.register(newCase(finding, findingId, window, entry), actor, source))
                .toList();
    }

    private void insertPlan(PlanDocument plan, String jurisdiction) {
        jdbc.sql("""
                insert into plan (id, title, inspection_year, higher_plan, case_prefix, acceptance_window_days, jurisdiction_id,
                                  registered_at)
                values (:id, :title, :year, :higher, :prefix, :window, :jurisdiction, :at)""")
                .param("id", plan.id()).param("title", plan.title()).param("year", plan.inspectionYear())
                .param("higher", plan.higherPlan()).param("prefix", plan.casePrefix())
                .param("window", plan.acceptanceWindowDays()).param("jurisdiction", jurisdiction)
                .param("at", OffsetDateTime.now(clock)).update();
        for (int i = 0; i < plan.phases().size(); i++) {
            PlanDocument.Phase phase = plan.phases().get(i);
            jdbc.sql("insert into plan_phase (plan_id, position, name, starts_on, ends_on) values (?, ?, ?, ?, ?)")
                    .params(plan.id(), i + 1, phase.name(), phase.startsOn(), phase.endsOn()).update();
        }
    }

    private String insertFinding(String planId, FindingEntry finding) {
        String id = planId + "/" + finding.path();
        jdbc.sql("""
                insert into finding (id, plan_id, path, heading, problem, target, category, deadline, conversion_deadline,
                                     problem_type, area_mu, farmland_mu, basic_farmland_mu, indicator)
                values (:id, :plan, :path, :heading, :problem, :target, :category, :deadline, :conversion, :type, :area, :farmland,
                        :basic, :indicator)""")
                .param("id", id).param("plan", planId).param("path", finding.path()).param("heading", finding.heading())
                .param("problem", finding.problem()).param("target", finding.target())
                .param("category", finding.category().name()).param("deadline", finding.deadline())
                .param("conversion", finding.conversionDeadline()).param("type", finding.problemType())
                .param("area", finding.areaMu()).param("farmland", finding.farmlandMu()).param("basic", finding.basicFarmlandMu())
                .param("indicator", finding.indicator()).update();
        for (int i = 0; i < finding.measures().size(); i++) {
            jdbc.sql("insert into finding_measure (finding_id, position, text) values (?, ?, ?)")
                    .params(id, i + 1, finding.measures().get(i)).update();
        }
        return id;
    }

    private NewCase newCase(FindingEntry finding, String findingId, int window, CaseEntry entry) {
        // the plan's figure belongs to the finding; with a single case it is that case's too
        boolean single = finding.cases().size() == 1;
        LocalDate due = finding.deadline();
        return new NewCase(findingId, entry.title(), entry.village(), finding.category(), ids(entry.responsible()),
                ids(finding.supervising()), onlyIf(single, finding.areaMu()), onlyIf(single, finding.farmlandMu()),
                onlyIf(single, finding.basicFarmlandMu()), due, due == null ? null : due.minusDays(window), entry.condition(),
                entry.checkDate(), null);
    }

    private List<String> ids(List<String> names) {
        return names.stream().map(name -> organization.resolve(name).orElseThrow().id()).toList();
    }

    private static BigDecimal onlyIf(boolean condition, BigDecimal value) {
        return condition ? value : null;
    }
}
