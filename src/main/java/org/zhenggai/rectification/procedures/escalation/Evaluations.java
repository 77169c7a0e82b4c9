package org.zhenggai.rectification.procedures.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** Every evaluation of the ladder, with its reason. */
@Repository
class Evaluations {

    /** What an evaluation led to. */
    enum Effect {
        NOTHING,
        TRIGGERED,
        WAITS_FOR_MORNING,
        WITHDREW
    }

    /** An evaluation as it was kept; {@code facts} is the JSON of what was counted. */
    record Evaluation(OffsetDateTime evaluatedAt, int dueDateVersion, LocalDate dueDate, String rule, String level, String instrument,
            String reason, String facts, Effect effect, OffsetDateTime nextCheckAt) {}

    private static final String SELECT = """
            select evaluated_at, due_date_version, due_date, rule, level, instrument, reason, facts, effect, next_check_at
            from ladder_evaluation where case_id = :case""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(RectificationCase c, LadderRow row, Map<String, Object> facts, Effect effect, Instant nextCheck) {
        try {
            jdbc.sql("""
                    insert into ladder_evaluation (case_id, evaluated_at, due_date_version, due_date, rule, level, instrument, reason,
                           facts, effect, next_check_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(c.id(), OffsetDateTime.now(clock), c.dueDateVersion(), c.dueDate(), row.rule(), row.level(),
                            row.instrument(), row.reason(), JSON.writeValueAsString(facts), effect.name(),
                            OffsetDateTime.ofInstant(nextCheck, clock.getZone())).update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Optional<Evaluation> last(long caseId) {
        return jdbc.sql(SELECT + " order by id desc limit 1").param("case", caseId).query(Evaluation.class).optional();
    }

    /** All of a case, oldest first. */
    List<Evaluation> of(long caseId) {
        return jdbc.sql(SELECT + " order by id").param("case", caseId).query(Evaluation.class).list();
    }
}
