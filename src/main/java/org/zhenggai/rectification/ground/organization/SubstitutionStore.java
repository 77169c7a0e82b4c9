package org.zhenggai.rectification.ground.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.engine.task.StandIns.Work;

/** The substitutions' tables. */
@Repository
class SubstitutionStore {

    private static final String SELECT = "select id, principal, substitute, unit_id, from_day, until_day, reason, state, ended_at,"
            + " end_reason from substitution ";

    private static final long ALL = 0;

    private final JdbcClient jdbc;
    /** A submission asks who acts for whom, and again whom to tell. */
    private final ReadAhead<List<Substitution>> running = new ReadAhead<>();
    private final Clock clock;

    SubstitutionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a planned substitution. @return its key */
    long add(String principal, String substitute, String unitId, LocalDate from, LocalDate until, String reason) {
        return jdbc.sql("""
                insert into substitution (principal, substitute, unit_id, from_day, until_day, reason, state, named_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(principal, substitute, unitId, from, until, reason, SubstitutionState.PLANNED.name(),
                        OffsetDateTime.now(clock)).query(Long.class).single();
    }

    Substitution get(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Substitution.class).single();
    }

    /** Those that have not ended, oldest first. */
    List<Substitution> open() {
        return jdbc.sql(SELECT + "where state in ('PLANNED', 'RUNNING') order by id").query(Substitution.class).list();
    }

    /** Running ones in which this officer stands in for another, oldest first. */
    List<Substitution> runningFor(String substitute) {
        return running().stream().filter(one -> one.substitute().equals(substitute)).toList();
    }

    /** Everyone who stands in for somebody at present. */
    List<Substitution> running() {
        return running.of(ALL, all -> jdbc.sql(SELECT + "where state = 'RUNNING' order by id").query(Substitution.class).list());
    }

    /** Newest first; of every unit for null. */
    List<Substitution> of(String unitId) {
        return jdbc.sql(SELECT + "where cast(:unit as varchar) is null or unit_id = :unit order by id desc").param("unit", unitId)
                .query(Substitution.class).list();
    }

    void begun(long id) {
        running.forget(ALL);
        jdbc.sql("update substitution set state = 'RUNNING' where id = :id").param("id", id).update();
    }

    void ended(long id, SubstitutionState state, String reason) {
        running.forget(ALL);
        jdbc.sql("update substitution set state = :state, ended_at = :at, end_reason = :reason where id = :id")
                .param("state", state.name()).param("at", OffsetDateTime.now(clock)).param("reason", reason).param("id", id).update();
    }

    /** Both of a running substitution go over to the unit together. */
    void move(String from, String to) {
        running.forget(ALL);
        jdbc.sql("update substitution set unit_id = :to where unit_id = :from and state not in ('ENDED', 'VOID', 'REVOKED')")
                .param("from", from).param("to", to).update();
    }

    /** Lets no second substitution of the same officer be named before this transaction ends. */
    void lock(String officer) {
        jdbc.sql("select id from officer where id = :id for update").param("id", officer).query(String.class).single();
    }

    void handOver(long id, String taskId) {
        jdbc.sql("insert into substitution_task (substitution_id, task_id) values (?, ?)").params(id, taskId).update();
    }

    void acted(String actor, String principal, Work work) {
        jdbc.sql("""
                insert into acting_submission (actor, principal, process_key, case_id, subject_id, acted_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(actor, principal, work.processKey(), work.caseId(), work.subjectId(), OffsetDateTime.now(clock)).update();
    }

    /** Those for whom the officer ever submitted something on this case or subject. */
    Set<String> actedFor(String actor, Work work) {
        return jdbc.sql("""
                select distinct principal from acting_submission where actor = :actor
                and (case_id = :case or process_key = :process and subject_id = :subject)""")
                .param("actor", actor).param("case", work.caseId()).param("process", work.processKey())
                .param("subject", work.subjectId()).query(String.class).stream().collect(Collectors.toSet());
    }

    Set<String> handedOver(long id) {
        return jdbc.sql("select task_id from substitution_task where substitution_id = :id").param("id", id).query(String.class)
                .stream().collect(Collectors.toSet());
    }
}
