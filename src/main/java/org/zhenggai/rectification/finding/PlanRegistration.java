package org.zhenggai.rectification.finding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.organization.Organization;

/** Registers a plan with its findings and cases; the processes of the cases start in the same transaction. */
@Service
public class PlanRegistration {

    private final JdbcClient jdbc;
    private final PlanRules rules;
    private final Organization organization;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanRegistration(JdbcClient jdbc, PlanRules rules, Organization organization, Timeline timeline, Clock clock,
                     ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.organization = organization;
        this.timeline = timeline;
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
        rules.check(plan);
        boolean known = jdbc.sql("select count(*) from plan where id = :id").param("id", plan.id()).query(Integer.class).single() > 0;
        if (known) {
            return 0;
        }
        insertPlan(plan);
        int number = 0;
        for (FindingEntry finding : plan.findings()) {
            String findingId = insertFinding(plan, finding);
            for (CaseEntry entry : finding.cases()) {
                insertCase(plan, finding, findingId, entry, ++number);
            }
        }
        return number;
    }

    private void insertPlan(PlanDocument plan) {
        jdbc.sql("""
                insert into plan (id, title, inspection_year, higher_plan, case_prefix, acceptance_window_days, registered_at)
                values (:id, :title, :year, :higher, :prefix, :window, :at)""")
                .param("id", plan.id()).param("title", plan.title()).param("year", plan.inspectionYear())
                .param("higher", plan.higherPlan()).param("prefix", plan.casePrefix())
                .param("window", plan.acceptanceWindowDays()).param("at", OffsetDateTime.now(clock)).update();
        for (int i = 0; i < plan.phases().size(); i++) {
            PlanDocument.Phase phase = plan.phases().get(i);
            jdbc.sql("insert into plan_phase (plan_id, position, name, starts_on, ends_on) values (?, ?, ?, ?, ?)")
                    .params(plan.id(), i + 1, phase.name(), phase.startsOn(), phase.endsOn()).update();
        }
    }

    private String insertFinding(PlanDocument plan, FindingEntry finding) {
        String id = plan.id() + "/" + finding.path();
        jdbc.sql("""
                insert into finding (id, plan_id, path, heading, problem, target, category, deadline, conversion_deadline,
                                     problem_type, area_mu, farmland_mu, basic_farmland_mu)
                values (:id, :plan, :path, :heading, :problem, :target, :category, :deadline, :conversion, :type, :area, :farmland,
                        :basic)""")
                .param("id", id).param("plan", plan.id()).param("path", finding.path()).param("heading", finding.heading())
                .param("problem", finding.problem()).param("target", finding.target())
                .param("category", finding.category().name()).param("deadline", finding.deadline())
                .param("conversion", finding.conversionDeadline()).param("type", finding.problemType())
                .param("area", finding.areaMu()).param("farmland", finding.farmlandMu()).param("basic", finding.basicFarmlandMu())
                .update();
        for (int i = 0; i < finding.measures().size(); i++) {
            jdbc.sql("insert into finding_measure (finding_id, position, text) values (?, ?, ?)")
                    .params(id, i + 1, finding.measures().get(i)).update();
        }
        return id;
    }

    private void insertCase(PlanDocument plan, FindingEntry finding, String findingId, CaseEntry entry, int number) {
        // the plan's figure belongs to the finding; with a single case it is that case's too
        boolean single = finding.cases().size() == 1;
        LocalDate due = finding.deadline();
        long id = jdbc.sql("""
                insert into rectification_case (case_number, finding_id, title, village, category, area_mu, farmland_mu,
                       basic_farmland_mu, due_date, original_due_date, internal_due_date, named_condition, check_date, process_state)
                values (:number, :finding, :title, :village, :category, :area, :farmland, :basic, :due, :due, :internal, :condition,
                        :check, :state) returning id""")
                .param("number", "%s-%03d".formatted(plan.casePrefix(), number)).param("finding", findingId)
                .param("title", entry.title()).param("village", entry.village()).param("category", finding.category().name())
                .param("area", onlyIf(single, finding.areaMu())).param("farmland", onlyIf(single, finding.farmlandMu()))
                .param("basic", onlyIf(single, finding.basicFarmlandMu())).param("due", due)
                .param("internal", due == null ? null : due.minusDays(plan.acceptanceWindowDays()))
                .param("condition", entry.condition()).param("check", entry.checkDate())
                .param("state", ProcessState.NOT_STARTED.name()).query(Long.class).single();
        insertUnits(id, UnitRole.LEAD, entry.responsible().subList(0, 1));
        insertUnits(id, UnitRole.RESPONSIBLE, entry.responsible().subList(1, entry.responsible().size()));
        insertUnits(id, UnitRole.SUPERVISING, finding.supervising());
        timeline.append(id, Timeline.SYSTEM, "CASE_REGISTERED", "案件已登记，整改期限：" + Wording.date(due), plan.title());
        events.publishEvent(new CaseRegistered(id, finding.category()));
    }

    private void insertUnits(long caseId, UnitRole role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String unit = organization.resolve(names.get(i)).orElseThrow().id();
            jdbc.sql("insert into case_unit (case_id, unit_id, role, position) values (?, ?, ?, ?)")
                    .params(caseId, unit, role.name(), i + 1).update();
        }
    }

    private static BigDecimal onlyIf(boolean condition, BigDecimal value) {
        return condition ? value : null;
    }
}
