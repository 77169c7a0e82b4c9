package org.zhenggai.rectification.ground.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the engine is behind. Reads the engine's tables along the indexes of {@code db/engine}: its query API can neither order jobs
 * without a due date among the others nor count failures by process.
 */
@Component
public class EngineBacklog {

    /**
     * Jobs that should have run by now, suspended and exhausted ones left aside.
     *
     * @param oldest since when the longest of them waits; null where none does
     */
    public record Due(long jobs, Instant oldest) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineBacklog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the engine's own clock, which a rehearsal moves. */
    public Due due() {
        return jdbc.sql("""
                select count(*) as jobs, min(coalesce(duedate_, create_time_)) as oldest from act_ru_job
                where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= :now)""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Due(row.getLong("jobs"), row.getTimestamp("oldest") == null ? null
                        : row.getTimestamp("oldest").toInstant())).single();
    }

    /** Steps that failed for good, by the key of their process; each where it arose and not again in the instances above it. */
    public Map<String, Long> failures() {
        Map<String, Long> failures = new HashMap<>();
        jdbc.sql("""
                select d.key_ as key, count(*) as failures from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
                where i.id_ = i.cause_incident_id_ group by d.key_""").query(row -> {
            failures.put(row.getString("key"), row.getLong("failures"));
        });
        return failures;
    }
}
