package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly assessments; none is ever deleted. */
@Repository
public class Assessments {

    private static final String SELECT = """
            select id, unit_id, year, indicator, entered_target_mu, value_mu, source, document_no, entered_by, corrected_by,
                   return_comment, target_mu, result, reason, recorded_on, in_force, acknowledged_by, acknowledged_on, measures
            from annual_assessment""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The assessment by its key. @throws java.util.NoSuchElementException when there is none */
    public Assessment get(long id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Assessment.class).optional().orElseThrow();
    }

    /** The assessment in force for the latest year. */
    Optional<Assessment> latest(String unitId) {
        return jdbc.sql(SELECT + " where unit_id = :unit and in_force order by year desc limit 1").param("unit", unitId)
                .query(Assessment.class).optional();
    }

    /** Whether one for this year has been entered and is neither recorded nor withdrawn. */
    boolean pending(String unitId, int year) {
        return jdbc.sql("""
                select count(*) from annual_assessment
                where unit_id = :unit and year = :year and result is null and withdrawn_on is null""")
                .param("unit", unitId).param("year", year).query(Long.class).single() > 0;
    }

    /** @return the assessment's key */
    long insert(String unitId, int year, String indicator, AssessmentFigures figures, String actor) {
        return jdbc.sql("""
                insert into annual_assessment (unit_id, year, indicator, entered_target_mu, value_mu, source, document_no,
                       entered_by, entered_on)
                values (:unit, :year, :indicator, :target, :value, :source, :document, :actor, :today) returning id""")
                .param("unit", unitId).param("year", year).param("indicator", indicator).param("target", figures.targetMu())
                .param("value", figures.valueMu()).param("source", figures.source()).param("document", figures.documentNo())
                .param("actor", actor).param("today", LocalDate.now(clock)).query(Long.class).single();
    }

    void correct(long id, AssessmentFigures figures, String actor) {
        jdbc.sql("""
                update annual_assessment set entered_target_mu = :target, value_mu = :value, source = :source,
                       document_no = :document, corrected_by = :actor where id = :id""")
                .param("target", figures.targetMu()).param("value", figures.valueMu()).param("source", figures.source())
                .param("document", figures.documentNo()).param("actor", actor).param("id", id).update();
    }

    void withdraw(long id, String actor) {
        jdbc.sql("update annual_assessment set withdrawn_on = :today, corrected_by = :actor where id = :id")
                .param("today", LocalDate.now(clock)).param("actor", actor).param("id", id).update();
    }

    void sendBack(long id, String comment) {
        jdbc.sql("update annual_assessment set return_comment = :comment where id = :id").param("comment", comment).param("id", id)
                .update();
    }

    void confirm(long id, BigDecimal targetMu, String actor) {
        jdbc.sql("update annual_assessment set target_mu = :target, confirmed_by = :actor, confirmed_on = :today where id = :id")
                .param("target", targetMu).param("actor", actor).param("today", LocalDate.now(clock)).param("id", id).update();
    }

    /** Puts the result in force; the one that was in force for the same year stays, replaced. */
    void record(Assessment assessment, AssessmentResult result, String reason) {
        jdbc.sql("""
                update annual_assessment set in_force = false, replaced_by = :id
                where unit_id = :unit and year = :year and in_force""")
                .param("id", assessment.id()).param("unit", assessment.unitId()).param("year", assessment.year()).update();
        jdbc.sql("""
                update annual_assessment set result = :result, reason = :reason, recorded_on = :today, in_force = true
                where id = :id""")
                .param("result", result.name()).param("reason", reason).param("today", LocalDate.now(clock))
                .param("id", assessment.id()).update();
    }

    void acknowledge(long id, String measures, String actor) {
        jdbc.sql("""
                update annual_assessment set acknowledged_by = :actor, acknowledged_on = :today, measures = :measures
                where id = :id""")
                .param("actor", actor).param("today", LocalDate.now(clock)).param("measures", measures).param("id", id).update();
    }
}
