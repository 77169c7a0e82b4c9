package org.zhenggai.rectification.ground.engine.mass;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.engine.mass.MassWork.Due;

/**
 * Lets timers wait longer, by one statement on the engine's tables for many of them: what setting a job's date and the variable it is read
 * from would write, history and revisions included, so that whoever has read an older state of them is told.
 */
@Repository
class MassDelays {

    private static final String DELAY = """
            with later as (select * from unnest(?, ?, ?, ?) as l (job_id, instance_id, until, millis)),
            moved as (
              update act_ru_job j set duedate_ = l.until, rev_ = j.rev_ + 1 from later l where j.id_ = l.job_id),
            known as (
              update act_ru_variable v
              set long_ = l.millis, rev_ = v.rev_ + 1, sequence_counter_ = v.sequence_counter_ + 1
              from later l where v.execution_id_ = l.instance_id and v.name_ = ?
              returning v.id_, v.rev_, v.long_, v.sequence_counter_),
            told as (
              update act_hi_varinst h set long_ = k.long_, rev_ = h.rev_ + 1 from known k where h.id_ = k.id_
              returning h.*, k.rev_ as revision, k.sequence_counter_)
            insert into act_hi_detail (id_, type_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
              act_inst_id_, var_inst_id_, name_, var_type_, rev_, time_, long_, sequence_counter_, removal_time_, initial_)
            select cast(gen_random_uuid() as varchar), 'VariableUpdate', t.proc_def_key_, t.proc_def_id_, t.root_proc_inst_id_,
              t.proc_inst_id_, t.execution_id_, t.act_inst_id_, t.id_, t.name_, t.var_type_, t.revision, ?, t.long_, t.sequence_counter_,
              t.removal_time_, false
            from told t""";

    private final JdbcTemplate jdbc;

    MassDelays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param variable of the instances, a date */
    void delay(List<Due> due, Map<String, Instant> until, String variable) {
        int written = jdbc.update(DELAY, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", due.stream().map(Due::jobId).toArray()));
            statement.setArray(2, statement.getConnection().createArrayOf("text", due.stream().map(Due::instanceId).toArray()));
            statement.setArray(3, statement.getConnection().createArrayOf("timestamp", due.stream()
                    .map(one -> new Timestamp(until.get(one.jobId()).toEpochMilli())).toArray()));
            statement.setArray(4, statement.getConnection().createArrayOf("bigint", due.stream()
                    .map(one -> until.get(one.jobId()).toEpochMilli()).toArray()));
            statement.setString(5, variable);
            statement.setTimestamp(6, new Timestamp(ClockUtil.getCurrentTime().getTime()));
        });
        if (written != due.size()) {
            throw new IllegalStateException(due.size() + " timers wait on, but the variable " + variable + " is there " + written
                    + " times");
        }
    }
}
