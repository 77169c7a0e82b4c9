package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.clock.FormalRecords;

/** The registered plans and their phases. */
@Service
public class Plans implements FormalRecords {

    /** A plan; {@code acceptanceWindowDays} are calendar days. */
    public record Plan(String id, String title, int inspectionYear, String higherPlan, String casePrefix, int acceptanceWindowDays,
            String jurisdictionId) {}

    /** A phase of a plan, both days included. */
    public record Phase(int position, String name, LocalDate startsOn, LocalDate endsOn) {}

    private static final String SELECT = "select id, title, inspection_year, higher_plan, case_prefix, acceptance_window_days,"
            + " jurisdiction_id from plan ";

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets what concerns a whole plan happen one after the other: waits for whoever holds it, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String id) {
        jdbc.sql("select id from plan where id = :id for update").param("id", id).query(String.class).single();
    }

    /** The plan by its id. @throws java.util.NoSuchElementException when there is none */
    public Plan get(String id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Plan.class).optional().orElseThrow();
    }

    /** All plans, newest inspection year first. */
    public List<Plan> all() {
        return jdbc.sql(SELECT + "order by inspection_year desc, id").query(Plan.class).list();
    }

    /** Those of a jurisdiction, newest inspection year first. */
    public List<Plan> of(String jurisdictionId) {
        return all().stream().filter(plan -> plan.jurisdictionId().equals(jurisdictionId)).toList();
    }

    @Override
    public boolean present() {
        return !all().isEmpty();
    }

    /** The phases of a plan in order; empty where the document names none. */
    public List<Phase> phases(String planId) {
        return jdbc.sql("select position, name, starts_on, ends_on from plan_phase where plan_id = :plan order by position")
                .param("plan", planId).query(Phase.class).list();
    }

    /** Whether every case of the plan has come to an end. */
    public boolean ended(String planId) {
        return jdbc.sql("""
                select count(*) from rectification_case c join finding f on f.id = c.finding_id
                where f.plan_id = :plan and c.ended_on is null""").param("plan", planId).query(Long.class).single() == 0;
    }
}
