package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Progress reports by period; the highest period is the current one. */
@Repository
class ProgressReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The report that is awaited or was given last. */
    Optional<ProgressReport> current(long caseId) {
        return jdbc.sql("""
                select case_id, period, starts_on, ends_on, due_on, outcome, progress, present_value, proposed_deadline, reported_by,
                       reported_on, conclusion, opinion, reviewed_by, reviewed_on
                from progress_report where case_id = :case order by period desc limit 1""")
                .param("case", caseId).query(ProgressReport.class).optional();
    }

    /** Day on which the report of the period was given; empty when it was not. */
    Optional<LocalDate> givenOn(long caseId, int period) {
        return jdbc.sql("select reported_on from progress_report where case_id = :case and period = :period and reported_on is not null")
                .param("case", caseId).param("period", period).query(LocalDate.class).optional();
    }

    /** Opens the next period. */
    void open(long caseId, LocalDate startsOn, LocalDate endsOn, LocalDate dueOn) {
        int period = current(caseId).map(ProgressReport::period).orElse(0) + 1;
        jdbc.sql("insert into progress_report (case_id, period, starts_on, ends_on, due_on) values (?, ?, ?, ?, ?)")
                .params(caseId, period, startsOn, endsOn, dueOn).update();
    }

    /** The report of the current period is given, for the first time or again after a return. */
    void give(ProgressReport current, ReportOutcome outcome, String progress, BigDecimal presentValue, LocalDate proposed,
            String officer) {
        jdbc.sql("""
                update progress_report set outcome = :outcome, progress = :progress, present_value = :value, proposed_deadline = :proposed,
                       reported_by = :by,
                       reported_on = coalesce(reported_on, :today), conclusion = null where case_id = :case and period = :period""")
                .param("outcome", outcome.name()).param("progress", progress).param("value", presentValue).param("proposed", proposed)
                .param("by", officer)
                .param("today", LocalDate.now(clock)).param("case", current.caseId()).param("period", current.period()).update();
    }

    /** Takes the report of the current period back: it is as it was before. @param before what was known of it then */
    void restore(ProgressReport before) {
        jdbc.sql("""
                update progress_report set outcome = :outcome, progress = :progress, present_value = :value, proposed_deadline = :proposed,
                       reported_by = :by, reported_on = :on, conclusion = :conclusion where case_id = :case and period = :period""")
                .param("outcome", before.outcome() == null ? null : before.outcome().name()).param("progress", before.progress())
                .param("value", before.presentValue()).param("proposed", before.proposedDeadline()).param("by", before.reportedBy())
                .param("on", before.reportedOn()).param("conclusion", before.conclusion()).param("case", before.caseId())
                .param("period", before.period()).update();
    }

    /** The supervising unit's conclusion on the current period's report. */
    void review(ProgressReport current, String conclusion, String opinion, String officer) {
        jdbc.sql("""
                update progress_report set conclusion = :conclusion, opinion = :opinion, reviewed_by = :by, reviewed_on = :today
                where case_id = :case and period = :period""")
                .param("conclusion", conclusion).param("opinion", opinion).param("by", officer)
                .param("today", LocalDate.now(clock)).param("case", current.caseId()).param("period", current.period()).update();
    }
}
