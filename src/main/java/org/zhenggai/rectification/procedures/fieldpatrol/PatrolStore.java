package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The patrols of units and their grids. */
@Repository
class PatrolStore {

    private static final String SELECT = """
            select id, unit_id, cadence, first_day, state, ordered_by, ordered_on, ended_by, ended_on, end_reason from field_patrol""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PatrolStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its key; empty where the unit has a running patrol, also one that another officer orders at this moment */
    Optional<Long> add(String unitId, String cadence, LocalDate firstDay, String officer) {
        return jdbc.sql("""
                insert into field_patrol (unit_id, cadence, first_day, state, ordered_by, ordered_on)
                values (:unit, :cadence, :first, 'RUNNING', :by, :today)
                on conflict (unit_id) where state = 'RUNNING' do nothing returning id""")
                .param("unit", unitId).param("cadence", cadence).param("first", firstDay).param("by", officer)
                .param("today", LocalDate.now(clock)).query(Long.class).optional();
    }

    Patrol get(long id) {
        return find(id).orElseThrow();
    }

    Optional<Patrol> find(long id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Patrol.class).optional();
    }

    Optional<Patrol> running(String unitId) {
        return jdbc.sql(SELECT + " where unit_id = :unit and state = 'RUNNING'").param("unit", unitId).query(Patrol.class).optional();
    }

    /** All, or those of the unit; running ones first, then the newest. */
    List<Patrol> all(boolean all, String unitId) {
        return jdbc.sql(SELECT + " where :all or unit_id = :unit order by state <> 'RUNNING', id desc").param("all", all)
                .param("unit", unitId).query(Patrol.class).list();
    }

    void change(long id, String cadence, List<PatrolGrid> grids) {
        jdbc.sql("update field_patrol set cadence = :cadence where id = :id").param("cadence", cadence).param("id", id).update();
        setGrids(id, grids);
    }

    /** Ends it if it runs. @param officer null where nobody decided it */
    void end(long id, PatrolState state, String officer, String reason) {
        jdbc.sql("""
                update field_patrol set state = :state, ended_by = :by, ended_on = :today, end_reason = :reason
                where id = :id and state = 'RUNNING'""").param("state", state.name()).param("by", officer)
                .param("today", LocalDate.now(clock)).param("reason", reason).param("id", id).update();
    }

    void moveTo(long id, String unitId) {
        jdbc.sql("update field_patrol set unit_id = :unit where id = :id").param("unit", unitId).param("id", id).update();
    }

    List<PatrolGrid> grids(long id) {
        return jdbc.sql("select name, chief, extent from patrol_grid where patrol_id = :id order by position").param("id", id)
                .query(PatrolGrid.class).list();
    }

    void setGrids(long id, List<PatrolGrid> grids) {
        jdbc.sql("delete from patrol_grid where patrol_id = :id").param("id", id).update();
        for (int i = 0; i < grids.size(); i++) {
            PatrolGrid grid = grids.get(i);
            jdbc.sql("insert into patrol_grid (patrol_id, position, name, chief, extent) values (?, ?, ?, ?, ?)")
                    .params(id, i + 1, grid.name(), grid.chief(), grid.extent()).update();
        }
    }
}
