package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.Timeline;

/** Dispatches, the reports of their units, and how the cases stood. */
@Repository
class DispatchStore {

    private static final String COLUMNS = "id, plan_id, week_of, started_on, reports_close_on, ends_on, state, comment, reviewed_by,"
            + " published_on";

    /** What was done for the case's papers and people, and who was told or asked, is no change of the case. */
    private static final List<String> HOUSEKEEPING = List.of("LETTER_ISSUED", "TASK_RELEASED", "TASK_REASSIGNED", "TASK_HANDED_ON",
            "STEP_RETRIED", "COPIED", "OPINION_ASKED", "OPINION_GIVEN", "OPINION_WITHDRAWN");

    private final JdbcClient jdbc;
    private final Clock clock;

    DispatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the dispatch of the week. @return its key, empty when there is one already */
    Optional<Long> open(String planId, LocalDate weekOf, LocalDate closesOn, LocalDate endsOn) {
        return jdbc.sql("""
                insert into weekly_dispatch (plan_id, week_of, started_on, reports_close_on, ends_on, state)
                values (:plan, :week, :today, :closes, :ends, 'OPEN') on conflict (plan_id, week_of) do nothing returning id""")
                .param("plan", planId).param("week", weekOf).param("today", LocalDate.now(clock)).param("closes", closesOn)
                .param("ends", endsOn).query(Long.class).optional();
    }

    WeeklyDispatch get(long id) {
        return jdbc.sql("select " + COLUMNS + " from weekly_dispatch where id = :id").param("id", id)
                .query(WeeklyDispatch.class).single();
    }

    /** The dispatch of the plan before this one. */
    Optional<WeeklyDispatch> before(WeeklyDispatch dispatch) {
        return jdbc.sql("select " + COLUMNS
                + " from weekly_dispatch where plan_id = :plan and week_of < :week order by week_of desc limit 1")
                .param("plan", dispatch.planId()).param("week", dispatch.weekOf()).query(WeeklyDispatch.class).optional();
    }

    /** Dispatches of the plan, of every plan for null; newest first. */
    List<WeeklyDispatch> list(String planId) {
        return jdbc.sql("select " + COLUMNS
                + " from weekly_dispatch where cast(:plan as varchar) is null or plan_id = :plan"
                + " order by week_of desc, id desc")
                .param("plan", planId).query(WeeklyDispatch.class).list();
    }

    List<UnitReport> reports(long dispatchId) {
        return jdbc.sql("""
                select dispatch_id, unit_id, state, outcome, progress, difficulties, reported_by, reported_at, return_comment,
                       unchanged_reason
                from dispatch_report where dispatch_id = :id order by unit_id""")
                .param("id", dispatchId).query(UnitReport.class).list();
    }

    List<DispatchedCase> cases(long dispatchId) {
        return jdbc.sql("""
                select d.dispatch_id, d.case_id, c.case_number, c.title, d.unit_id, d.process_state, d.schedule_state, d.days_left,
                       d.days_overdue, d.changes
                from dispatch_case d join case_standing c on c.id = d.case_id where d.dispatch_id = :id
                order by d.unit_id, c.case_number""").param("id", dispatchId).query(DispatchedCase.class).list();
    }

    /** Takes the row down as it stands now; where the sheet begins to tell the case's timeline stays. */
    void keep(DispatchedCase row, long from) {
        jdbc.sql("""
                insert into dispatch_case (dispatch_id, case_id, unit_id, process_state, schedule_state, days_left, days_overdue,
                                           changes, told_from, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (dispatch_id, case_id) do update set process_state = excluded.process_state,
                  schedule_state = excluded.schedule_state, days_left = excluded.days_left, days_overdue = excluded.days_overdue,
                  changes = excluded.changes, as_of = excluded.as_of""")
                .params(row.dispatchId(), row.caseId(), row.unitId(), row.processState().name(), row.scheduleState().name(),
                        row.daysLeft(), row.daysOverdue(), row.changes(), from, OffsetDateTime.now(clock)).update();
        jdbc.sql("insert into dispatch_report (dispatch_id, unit_id, state) values (?, ?, 'AWAITED') on conflict do nothing")
                .params(row.dispatchId(), row.unitId()).update();
    }

    /** What is asked stands first in the case's row of a sheet that is not published yet. */
    void attach(long caseId, String text) {
        jdbc.sql("""
                update dispatch_case d set requested = left(concat_ws('；', :text, d.requested), 1000),
                  changes = left(:text || case d.changes when '无变化' then '' else '；' || d.changes end, 1000)
                from weekly_dispatch w where w.id = d.dispatch_id and w.state = 'OPEN' and d.case_id = :case""")
                .param("text", text).param("case", caseId).update();
    }

    /** What a timeline says that the sheet tells; {@code told} leaves out what is no change, {@code byPerson} what the system did. */
    record Entry(long caseId, long position, boolean told, boolean byPerson, String kind, String summary) {}

    /** What stands in a row already: what was asked, and behind which place of the timeline the sheet begins. */
    record Begun(long caseId, String unitId, String requested, long toldFrom) {}

    Map<Long, Begun> begun(long dispatchId) {
        return jdbc.sql("select case_id, unit_id, requested, told_from from dispatch_case where dispatch_id = :id").param("id", dispatchId)
                .query(Begun.class).list().stream().collect(Collectors.toMap(Begun::caseId, Function.identity()));
    }

    /** Up to which place the sheets have told each case of the plan. */
    Map<Long, Long> told(String planId) {
        record Told(long caseId, long position) {}
        return jdbc.sql("""
                select d.case_id, d.position from dispatch_told d join case_standing c on c.id = d.case_id
                join plan_finding f on f.id = c.finding_id where f.plan_id = :plan""").param("plan", planId).query(Told.class).list()
                .stream().collect(Collectors.toMap(Told::caseId, Told::position));
    }

    /**
     * What the timelines of the plan's cases say that no sheet before this one has told, by case. An entry is known by its place in
     * the chain of its case: places are given when an entry is committed, one after the other, so none can turn up below one told.
     */
    Map<Long, List<Entry>> untold(WeeklyDispatch dispatch) {
        return jdbc.sql("""
                select t.case_id, t.position, t.kind not in (:housekeeping) as told, t.actor <> :system as by_person, t.kind, t.summary
                from case_history t join case_standing c on c.id = t.case_id join plan_finding f on f.id = c.finding_id
                left join dispatch_case r on r.dispatch_id = :id and r.case_id = c.id
                left join dispatch_told d on d.case_id = c.id
                where f.plan_id = :plan and (c.ended_on is null or r.case_id is not null)
                  and t.position > coalesce(r.told_from, d.position, 0) order by t.case_id, t.position""")
                .param("housekeeping", HOUSEKEEPING).param("system", Timeline.SYSTEM).param("plan", dispatch.planId())
                .param("id", dispatch.id()).query(Entry.class).list().stream().collect(Collectors.groupingBy(Entry::caseId));
    }

    /** From now on the next sheet begins behind this place. */
    void told(long caseId, long position) {
        jdbc.sql("""
                insert into dispatch_told (case_id, position) values (?, ?)
                on conflict (case_id) do update set position = excluded.position""").params(caseId, position).update();
    }

    void report(long dispatchId, String unitId, WeekOutcome outcome, String progress, String difficulties, String unchanged,
            String officer) {
        jdbc.sql("""
                update dispatch_report set state = 'REPORTED', outcome = :outcome, progress = :progress,
                       difficulties = :difficulties, unchanged_reason = :unchanged, reported_by = :by, reported_at = :at
                where dispatch_id = :id and unit_id = :unit""")
                .param("outcome", outcome.name()).param("progress", progress).param("difficulties", difficulties)
                .param("unchanged", unchanged)
                .param("by", officer).param("at", OffsetDateTime.now(clock)).param("id", dispatchId).param("unit", unitId).update();
    }

    void giveBack(long dispatchId, List<String> units, String comment, LocalDate closesOn) {
        jdbc.sql("update weekly_dispatch set reports_close_on = :closes where id = :id").param("closes", closesOn)
                .param("id", dispatchId).update();
        jdbc.sql("""
                update dispatch_report set state = 'RETURNED', return_comment = :comment
                where dispatch_id = :id and unit_id in (:units)""")
                .param("comment", comment).param("id", dispatchId).param("units", units).update();
    }

    /** Marks the units whose report is still awaited as 未报. */
    void closeReports(long dispatchId) {
        jdbc.sql("""
                update dispatch_report set state = 'NOT_REPORTED' where dispatch_id = :id and state in ('AWAITED', 'RETURNED')""")
                .param("id", dispatchId).update();
    }

    void reviewed(long dispatchId, String comment, String officer) {
        jdbc.sql("update weekly_dispatch set comment = :comment, reviewed_by = :by where id = :id")
                .param("comment", comment).param("by", officer).param("id", dispatchId).update();
    }

    void end(long dispatchId, DispatchState state) {
        jdbc.sql("update weekly_dispatch set state = :state, published_on = :day where id = :id").param("state", state.name())
                .param("day", state == DispatchState.PUBLISHED ? LocalDate.now(clock) : null).param("id", dispatchId).update();
    }
}
