package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.ProcessStarts;

/** The difficulties of the weekly sheets: each becomes a task of who has to answer, and its answer stands on the next sheet. */
@Service
@Transactional
public class Difficulties {

    private static final String SELECT = """
            select d.id, d.dispatch_id, w.week_of, w.plan_id, d.unit_id, d.text, d.raised_by, d.raised_on, d.state, d.referral,
                   d.referred_by, d.answer, d.until, d.answered_by, d.answered_on
            from dispatch_difficulty d join weekly_dispatch w on w.id = d.dispatch_id""";

    private final JdbcClient jdbc;
    private final ProcessStarts starts;
    private final Clock clock;

    Difficulties(JdbcClient jdbc, ProcessStarts starts, Clock clock) {
        this.jdbc = jdbc;
        this.starts = starts;
        this.clock = clock;
    }

    /** What the unit wrote; of a report that was given back the difficulty is written anew as long as nobody has dealt with it. */
    void raise(WeeklyDispatch dispatch, String unitId, String text, String officer) {
        if (text == null) {
            return;
        }
        Optional<Long> raised = jdbc.sql("""
                insert into dispatch_difficulty (dispatch_id, unit_id, text, raised_by, raised_on, state)
                values (:dispatch, :unit, :text, :by, :today, 'OPEN') on conflict (dispatch_id, unit_id) do nothing returning id""")
                .param("dispatch", dispatch.id()).param("unit", unitId).param("text", text).param("by", officer)
                .param("today", LocalDate.now(clock)).query(Long.class).optional();
        if (raised.isEmpty()) {
            jdbc.sql("""
                    update dispatch_difficulty set text = :text, raised_by = :by
                    where dispatch_id = :dispatch and unit_id = :unit and state = 'OPEN'""")
                    .param("text", text).param("by", officer).param("dispatch", dispatch.id()).param("unit", unitId).update();
        } else {
            starts.start(DifficultyProcess.KEY, dispatch.planId() + "/" + dispatch.weekOf() + "/" + unitId,
                    Map.of("planId", dispatch.planId(), "subjectId", String.valueOf(raised.get())));
        }
    }

    @Transactional(readOnly = true)
    public Difficulty get(long id) {
        return jdbc.sql(SELECT + " where d.id = :id").param("id", id).query(Difficulty.class).single();
    }

    /** Those of a sheet, by unit. */
    @Transactional(readOnly = true)
    public List<Difficulty> of(long dispatchId) {
        return jdbc.sql(SELECT + " where d.dispatch_id = :id order by d.unit_id").param("id", dispatchId).query(Difficulty.class).list();
    }

    /** What the sheet shows of earlier weeks: unanswered, answered since the sheet before, or to be solved only now; oldest first. */
    @Transactional(readOnly = true)
    public List<Difficulty> standing(WeeklyDispatch dispatch) {
        return jdbc.sql(SELECT + " " + """
                where w.plan_id = :plan and w.week_of < :week and (d.state <> 'ANSWERED' or d.until >= :week
                  or d.answered_on >= (select max(b.week_of) from weekly_dispatch b where b.plan_id = :plan and b.week_of < :week))
                order by w.week_of, d.id""").param("plan", dispatch.planId()).param("week", dispatch.weekOf()).query(Difficulty.class)
                .list();
    }

    void refer(long id, String why, String officer) {
        jdbc.sql("update dispatch_difficulty set state = 'REFERRED', referral = :why, referred_by = :by where id = :id")
                .param("why", why).param("by", officer).param("id", id).update();
    }

    void answer(long id, String text, LocalDate until, String officer) {
        jdbc.sql("""
                update dispatch_difficulty set state = 'ANSWERED', answer = :answer, until = :until, answered_by = :by, answered_on = :today
                where id = :id""").param("answer", text).param("until", until).param("by", officer).param("today", LocalDate.now(clock))
                .param("id", id).update();
    }
}
