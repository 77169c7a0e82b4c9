package org.zhenggai.rectification.procedures.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.procedures.opinion.OpinionRequest.State;

/** The table of opinions. */
@Repository
class OpinionStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COLUMNS = """
            id, case_id, task_id, task_name, task_path, asked_by, by_name, asked_at, unit_id, role,
            officer_id, question, until, state, answer, answered_by, answerer, ended_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(long caseId, String taskId, String taskName, String taskPath, String by, String byName, Position of, String officer,
            String question, LocalDate until) {
        return jdbc.sql("""
                insert into opinion_request (case_id, task_id, task_name, task_path, asked_by, by_name, asked_at, unit_id, role, officer_id,
                       question, until, state)
                values (:case, :task, :name, :path, :by, :byName, :at, :unit, :role, :officer, :question, :until, 'OPEN') returning id""")
                .param("case", caseId).param("task", taskId).param("name", taskName).param("path", taskPath).param("by", by)
                .param("byName", byName).param("at", OffsetDateTime.now(clock)).param("unit", of.unitId())
                .param("role", of.role().name()).param("officer", officer).param("question", question).param("until", until)
                .query(Long.class).single();
    }

    OpinionRequest get(long id) {
        return find(id).orElseThrow();
    }

    Optional<OpinionRequest> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from opinion_request where id = :id").param("id", id).query(OpinionStore::request)
                .optional();
    }

    /** All of a task, oldest first. */
    List<OpinionRequest> ofTask(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from opinion_request where task_id = :task order by id").param("task", taskId)
                .query(OpinionStore::request).list();
    }

    /** Those of these tasks that wait, oldest first. */
    List<OpinionRequest> open(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + " from opinion_request where state = 'OPEN'"
                + " and task_id = any (cast(:tasks as text[])) order by id").param("tasks", taskIds.toArray(String[]::new))
                .query(OpinionStore::request).list();
    }

    List<OpinionRequest> openOfCase(long caseId) {
        return jdbc.sql("select " + COLUMNS + " from opinion_request where case_id = :case and state = 'OPEN' order by id")
                .param("case", caseId).query(OpinionStore::request).list();
    }

    void answer(long id, String answer, String officer, String name) {
        jdbc.sql("update opinion_request set answer = :answer, answered_by = :by, answerer = :name where id = :id")
                .param("answer", answer).param("by", officer).param("name", name).param("id", id).update();
        end(id, State.GIVEN);
    }

    /** Ends it if it still waits. @return whether it did */
    boolean end(long id, State state) {
        return jdbc.sql("update opinion_request set state = :state, ended_at = :at where id = :id and state = 'OPEN'")
                .param("state", state.name()).param("at", OffsetDateTime.now(clock)).param("id", id).update() > 0;
    }

    private static OpinionRequest request(ResultSet row, int n) throws SQLException {
        return new OpinionRequest(row.getLong("id"), row.getLong("case_id"), row.getString("task_id"), row.getString("task_name"),
                row.getString("task_path"), row.getString("asked_by"), row.getString("by_name"), at(row, "asked_at"),
                row.getString("unit_id"), Role.valueOf(row.getString("role")),
                row.getString("officer_id"), row.getString("question"), row.getObject("until", LocalDate.class),
                State.valueOf(row.getString("state")), row.getString("answer"), row.getString("answered_by"), row.getString("answerer"),
                at(row, "ended_at"));
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
