package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolCalendar.Span;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolPeriod.Conclusion;

/** The periods of patrols: who was where when, and what was found. */
@Repository
class PeriodStore {

    private static final String SELECT = """
            select id, patrol_id, number, begins_on, ends_on, record_until, state, recorded_by, recorded_on, missed_on, signed_by,
                   signed_on, conclusion, comment
            from patrol_period where patrol_id = :patrol""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the period after {@code number} with the grids as they are now. */
    void open(long patrolId, int number, Span span) {
        long id = jdbc.sql("""
                insert into patrol_period (patrol_id, number, begins_on, ends_on, record_until, state)
                values (:patrol, :number, :begins, :ends, :ends, 'OPEN') returning id""").param("patrol", patrolId).param("number", number)
                .param("begins", span.beginsOn()).param("ends", span.endsOn()).query(Long.class).single();
        jdbc.sql("""
                insert into patrol_round (period_id, position, grid, chief, extent)
                select :period, position, name, chief, extent from patrol_grid where patrol_id = :patrol""").param("period", id)
                .param("patrol", patrolId).update();
    }

    /** The latest one, empty before the first has begun. */
    Optional<PatrolPeriod> last(long patrolId) {
        return jdbc.sql(SELECT + " order by number desc limit 1").param("patrol", patrolId).query(PatrolPeriod.class).optional();
    }

    /** All of a patrol, the latest first. */
    List<PatrolPeriod> of(long patrolId) {
        return jdbc.sql(SELECT + " order by number desc").param("patrol", patrolId).query(PatrolPeriod.class).list();
    }

    List<GridRound> rounds(long periodId) {
        return jdbc.sql("""
                select position, grid, chief, extent, patrolled_on, note from patrol_round where period_id = :period order by position""")
                .param("period", periodId).query(GridRound.class).list();
    }

    List<PatrolFind> finds(long periodId) {
        return jdbc.sql("""
                select period_id, position, grid, found_on, place, description, problem_type, area_mu, farmland_mu, basic_farmland_mu,
                       handled, crime_detail, found_by, problem_key
                from patrol_find where period_id = :period order by position""").param("period", periodId).query(PatrolFind.class).list();
    }

    void record(long periodId, List<GridRound> rounds, List<PatrolFind> finds, String officer) {
        rounds.forEach(round -> jdbc.sql("""
                update patrol_round set patrolled_on = :on, note = :note where period_id = :period and position = :position""")
                .param("on", round.patrolledOn()).param("note", round.note()).param("period", periodId)
                .param("position", round.position()).update());
        finds.forEach(find -> jdbc.sql("""
                insert into patrol_find (period_id, position, grid, found_on, place, description, problem_type, area_mu, farmland_mu,
                       basic_farmland_mu, handled, crime_detail, found_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(periodId, find.position(), find.grid(), find.foundOn(), find
                .place(),
                find.description(), find.problemType(), find.areaMu(), find.farmlandMu(), find.basicFarmlandMu(), find.handled(),
                find.crimeDetail(), find.foundBy()).update());
        jdbc.sql("update patrol_period set state = 'RECORDED', recorded_by = :by, recorded_on = :today where id = :id")
                .param("by", officer).param("today", LocalDate.now(clock)).param("id", periodId).update();
    }

    void reported(PatrolFind find, String problemKey) {
        jdbc.sql("update patrol_find set problem_key = :key where period_id = :period and position = :position").param("key", problemKey)
                .param("period", find.periodId()).param("position", find.position()).update();
    }

    /** The record was not there in time; the day of the first time stays. */
    void missed(long periodId, PeriodState state) {
        jdbc.sql("update patrol_period set state = :state, missed_on = coalesce(missed_on, :today) where id = :id")
                .param("state", state.name()).param("today", LocalDate.now(clock)).param("id", periodId).update();
    }

    void signed(long periodId, PeriodState state, LocalDate recordUntil, Conclusion conclusion, String comment, String officer) {
        jdbc.sql("""
                update patrol_period set state = :state, record_until = :until, conclusion = :conclusion, comment = :comment,
                       signed_by = :by, signed_on = :today where id = :id""").param("state", state.name()).param("until", recordUntil)
                .param("conclusion", conclusion.name()).param("comment", comment).param("by", officer)
                .param("today", LocalDate.now(clock)).param("id", periodId).update();
    }

    void unsigned(long periodId) {
        jdbc.sql("update patrol_period set state = 'UNSIGNED' where id = :id").param("id", periodId).update();
    }
}
