package org.zhenggai.rectification.views.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;

/** The dashboard's queries, one a view, so that a benchmark runs and explains just what the views run. */
final class Statements {

    private Statements() {}

    /** Cases by category, state, standing, level and span of due dates between the bounds, with their areas. */
    static String summary(LedgerConditions.Sql sql, List<LocalDate> bounds) {
        String spans = bounds.stream().map(LocalDate::toString).collect(Collectors.joining(",", "'{", "}'"));
        return "select f.category, f.process_state, f.standing, f.level, width_bucket(f.due_date, cast(" + spans + " as date[])) as span,"
                + " count(*) as cases, count(*) filter (where f.area_mu is null) as unmeasured, coalesce(sum(f.area_mu), 0) as area,"
                + " coalesce(sum(f.farmland_mu), 0) as farmland, coalesce(sum(f.basic_farmland_mu), 0) as basic"
                + " from ledger_figure f where " + sql.where() + " group by 1, 2, 3, 4, 5";
    }

    /** Figures by unit: the leading one, or each that supervises. */
    static String units(LedgerConditions.Sql sql, LedgerDays days, boolean supervising) {
        String counts = "count(*) as total, count(*) filter (where " + LedgerDays.open() + ") as open,"
                + " count(*) filter (where f.process_state = 'CLOSED') as closed, count(*) filter (where "
                + days.is(ScheduleState.OVERDUE) + ") as overdue, count(*) filter (where " + days.is(ScheduleState.RED)
                + ") as red, count(*) filter (where " + days.is(ScheduleState.YELLOW) + ") as yellow, coalesce(sum(f.area_mu), 0) as area";
        String all = ", count(*) over () as units";
        String tail = " order by overdue desc, total desc, unit limit :shown";
        if (!supervising) {
            return "select f.lead_unit as unit, " + counts + all + " from ledger_figure f where " + sql.where() + " group by 1" + tail;
        }
        // cases with the same supervising units are counted together before they are counted to each of these units
        return "select s.unit, " + List.of("total", "open", "closed", "overdue", "red", "yellow", "area").stream()
                .map(column -> "sum(" + column + ") as " + column).collect(Collectors.joining(", ")) + all + " from (select f.supervising, "
                + counts + " from ledger_figure f where " + sql.where()
                + " group by 1) x cross join lateral unnest(x.supervising) as s (unit)"
                + " group by 1" + tail;
    }

    /** How many cases began, ended and were first to end on each day. */
    static String burnDown(LedgerConditions.Sql sql) {
        return "select day, coalesce(sum(n) filter (where kind = 'B'), 0) as began, coalesce(sum(n) filter (where kind = 'E'), 0) as ended,"
                + " coalesce(sum(n) filter (where kind = 'P'), 0) as planned from ("
                + moves(sql, "f.registered_on", "B") + " union all " + moves(sql, "f.ended_on", "E") + " union all "
                + moves(sql, "case when f.original_due_date is not null then greatest(f.original_due_date, f.registered_on) end", "P")
                + ") x where day is not null group by day order by day";
    }

    private static String moves(LedgerConditions.Sql sql, String day, String kind) {
        return "select " + day + " as day, '" + kind + "' as kind, count(*) as n from ledger_figure f where " + sql.where() + " group by 1";
    }

    /** For whom the open cases wait, and who is late. */
    static String delays(LedgerConditions.Sql sql, LedgerDays days) {
        return "select f.process_state, count(*) as waiting, count(*) filter (where " + days.reviewerLate() + ") as reviewer_late,"
                + " count(*) filter (where " + days.unitLate() + ") as unit_late, min(f.state_since) filter (where not f.held) as since"
                + " from ledger_figure f where " + LedgerDays.open() + " and f.process_state <> 'NOT_STARTED' and " + sql.where()
                + " group by 1";
    }

    /** Cases with everything their bars show. */
    static String wallChart(LedgerConditions.Sql sql) {
        return "select l.case_number, l.title, f.lead_unit, f.process_state, f.standing, f.registered_on,"
                + " f.original_due_date, l.internal_due_date, f.due_date, f.ended_on,"
                + " (select json_agg(json_build_object('title', m.title, 'dueOn', m.due_on, 'reportedOn', m.reported_on) order by m.due_on,"
                + " m.position) from milestone_in_force m where m.case_id = f.case_id) as milestones,"
                + " (select json_agg(json_build_object('kind', 'EXTENSION', 'before', d.due_before, 'after', d.due_after, 'on', d.changed_on,"
                + " 'documentNo', d.document_no) order by d.id) from case_extension d where d.case_id = f.case_id) as extensions,"
                + " (select json_agg(json_build_object('reason', h.reason, 'from', h.counts_from, 'until',"
                + " cast(h.released_at at time zone 'Asia/Shanghai' as date)) order by h.id) from case_pause h"
                + " where h.case_id = f.case_id) as holds"
                + " from ledger_line l join ledger_figure f on f.case_id = l.case_id where " + sql.where()
                + " order by l.due_date, l.case_number limit :size offset :offset";
    }
}
