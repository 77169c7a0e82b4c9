package org.zhenggai.rectification.ground.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's jobs by due instant. Reads the engine's table: its query API cannot order jobs without a due date among the others. */
@Repository
class DueJobs {

    /** @param due the job's own instant; now for a job without one */
    record DueJob(String id, Instant due) {}

    private final JdbcClient jdbc;

    DueJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next job that is due until the target; suspended and exhausted ones are left alone. */
    Optional<DueJob> next(Instant target, Instant now) {
        return jdbc.sql("""
                select id_, coalesce(duedate_, :now) as due from act_ru_job
                where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= :target)
                order by coalesce(duedate_, :now), sequence_counter_, id_ limit 1""")
                .param("now", Timestamp.from(now)).param("target", Timestamp.from(target))
                .query((row, n) -> new DueJob(row.getString("id_"), row.getTimestamp("due").toInstant())).optional();
    }

    /** Frees all jobs: nobody but the driver carries them out meanwhile, because one process alone rehearses on a database. */
    void releaseLocks() {
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null").update();
    }
}
