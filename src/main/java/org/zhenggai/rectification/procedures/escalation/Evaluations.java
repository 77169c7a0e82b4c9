package org.zhenggai.rectification.procedures.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;

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

    /** After the checks that are a last act themselves; it takes no lock that others wait for. */
    private static final int ORDER = 90;
    private static final int INSTANT = Types.TIMESTAMP_WITH_TIMEZONE;
    private static final int TEXT = Types.VARCHAR;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    private final AtCommit atCommit;
    private final LastAct<Object[]> writing = LastAct.of(ORDER, this::write);

    Evaluations(JdbcClient jdbc, JdbcTemplate template, Clock clock, AtCommit atCommit) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
        this.atCommit = atCommit;
    }

    /** Written as a last act of the transaction, together with those of other cases. */
    void keep(RectificationCase c, LadderRow row, Map<String, Object> facts, Effect effect, Instant nextCheck) {
        try {
            atCommit.note(writing, new Object[] {c.id(), OffsetDateTime.now(clock), c.dueDateVersion(), c.dueDate(), row.rule(), row
                    .level(), row.instrument(), row.reason(), JSON.writeValueAsString(facts), effect.name(), OffsetDateTime.ofInstant(
                            nextCheck, clock.getZone())});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void write(List<Object[]> rows) {
        template.batchUpdate("insert into ladder_evaluation (case_id, evaluated_at, due_date_version, due_date, rule, level, instrument,"
                + " reason, facts, effect, next_check_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows, new int[] {Types.BIGINT,
                        INSTANT, Types.INTEGER, Types.DATE, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INSTANT});
    }

    Optional<Evaluation> last(long caseId) {
        return jdbc.sql(SELECT + " order by id desc limit 1").param("case", caseId).query(Evaluation.class).optional();
    }

    /** All of a case, oldest first. */
    List<Evaluation> of(long caseId) {
        return jdbc.sql(SELECT + " order by id").param("case", caseId).query(Evaluation.class).list();
    }
}
