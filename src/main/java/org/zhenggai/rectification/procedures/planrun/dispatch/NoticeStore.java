package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notice.UnitFigures;

/** Notices and their figures. */
@Repository
class NoticeStore {

    private static final String COLUMNS = """
            id, plan_id, period_start, period_end, lapses_on, as_of, state, total, closed, withdrawn, overdue, notice_text,
            drafted_by, return_comment, document_no, signed_by, published_on""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the notice of the period. @return its key, empty when there is one already */
    Optional<Long> open(String planId, LocalDate start, LocalDate end, LocalDate lapses) {
        return jdbc.sql("""
                insert into periodic_notice (plan_id, period_start, period_end, lapses_on, as_of, state)
                values (:plan, :start, :end, :lapses, :today, 'OPEN')
                on conflict (plan_id, period_start) do nothing returning id""")
                .param("plan", planId).param("start", start).param("end", end).param("lapses", lapses)
                .param("today", LocalDate.now(clock)).query(Long.class).optional();
    }

    Notice get(long id) {
        return jdbc.sql("select " + COLUMNS + " from periodic_notice where id = :id").param("id", id).query(Notice.class).single();
    }

    /** Every notice, newest first. */
    List<Notice> list() {
        return jdbc.sql("select " + COLUMNS + " from periodic_notice order by period_start desc, id desc")
                .query(Notice.class).list();
    }

    List<UnitFigures> figures(long id) {
        return jdbc.sql("select unit_id, total, closed, overdue from notice_unit where notice_id = :id order by unit_id")
                .param("id", id).query(UnitFigures.class).list();
    }

    void count(long id, int total, int closed, int withdrawn, int overdue, String text) {
        jdbc.sql("""
                update periodic_notice set total = :total, closed = :closed, withdrawn = :withdrawn, overdue = :overdue,
                       notice_text = :text where id = :id""")
                .param("total", total).param("closed", closed).param("withdrawn", withdrawn).param("overdue", overdue)
                .param("text", text).param("id", id).update();
    }

    void add(long id, UnitFigures unit) {
        jdbc.sql("insert into notice_unit (notice_id, unit_id, total, closed, overdue) values (?, ?, ?, ?, ?)")
                .params(id, unit.unitId(), unit.total(), unit.closed(), unit.overdue()).update();
    }

    void draft(long id, String text, String officer) {
        jdbc.sql("update periodic_notice set notice_text = :text, drafted_by = :by where id = :id")
                .param("text", text).param("by", officer).param("id", id).update();
    }

    void giveBack(long id, String comment) {
        jdbc.sql("update periodic_notice set return_comment = :comment where id = :id").param("comment", comment)
                .param("id", id).update();
    }

    void sign(long id, String documentNo, String officer) {
        jdbc.sql("update periodic_notice set document_no = :number, signed_by = :by, return_comment = null where id = :id")
                .param("number", documentNo).param("by", officer).param("id", id).update();
    }

    void end(long id, DispatchState state) {
        jdbc.sql("update periodic_notice set state = :state, published_on = :day where id = :id").param("state", state.name())
                .param("day", state == DispatchState.PUBLISHED ? LocalDate.now(clock) : null).param("id", id).update();
    }
}
