package org.zhenggai.rectification.procedures.planrun;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of the phases and drafts of the closing report. */
@Repository
public class PlanRecords {

    /** A draft of the closing report; the highest round is the current one. */
    public record ClosingReport(String planId, int round, String report, String draftedBy, LocalDate draftedOn, String returnComment,
            String documentNo) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PhaseRecord> phases(String planId) {
        return jdbc.sql("""
                select plan_id, position, completed_on, record, recorded_by, recorded_on from phase_record
                where plan_id = :plan order by position""").param("plan", planId).query(PhaseRecord.class).list();
    }

    void done(String planId, int position, LocalDate completedOn, String record, String officer) {
        jdbc.sql("""
                insert into phase_record (plan_id, position, completed_on, record, recorded_by, recorded_on)
                values (?, ?, ?, ?, ?, ?)""")
                .params(planId, position, completedOn, record, officer, LocalDate.now(clock)).update();
    }

    void inspection(String planId, int phase, int position, LocalDate day, String place, String result) {
        jdbc.sql("insert into plan_inspection (plan_id, phase, position, inspected_on, place, result) values (?, ?, ?, ?, ?, ?)")
                .params(planId, phase, position, day, place, result).update();
    }

    /** The current draft of the plan's closing report. */
    public Optional<ClosingReport> report(String planId) {
        return jdbc.sql("""
                select plan_id, round, report, drafted_by, drafted_on, return_comment, document_no from closing_report
                where plan_id = :plan order by round desc limit 1""").param("plan", planId).query(ClosingReport.class).optional();
    }

    void draft(String planId, String report, String officer) {
        int round = report(planId).map(ClosingReport::round).orElse(0) + 1;
        jdbc.sql("insert into closing_report (plan_id, round, report, drafted_by, drafted_on) values (?, ?, ?, ?, ?)")
                .params(planId, round, report, officer, LocalDate.now(clock)).update();
    }

    /** The leader's decision on the current draft: a document number, or what is to be changed. */
    void decide(ClosingReport draft, String documentNo, String comment, String officer) {
        jdbc.sql("""
                update closing_report set document_no = :number, return_comment = :comment, decided_by = :by, decided_on = :today
                where plan_id = :plan and round = :round""")
                .param("number", documentNo).param("comment", comment).param("by", officer).param("today", LocalDate.now(clock))
                .param("plan", draft.planId()).param("round", draft.round()).update();
    }
}
