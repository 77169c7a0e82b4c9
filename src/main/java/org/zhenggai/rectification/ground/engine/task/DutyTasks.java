package org.zhenggai.rectification.ground.engine.task;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many tasks by few statements on the engine's own tables, where its service would ask once for each task. What an officer is given is what
 * {@link TaskGate} would let the officer do: held by the officer, or held by nobody and offered to the officer or a group of the officer's
 * as the engine knows them, substitutions included.
 */
@Component
@Transactional(readOnly = true)
public class DutyTasks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A task that somebody submitted.
     *
     * @param instanceId     instance it belonged to; {@code rootInstanceId} the outermost one
     * @param endedAt        when, offset of Asia/Shanghai
     */
    public record Ended(String name, String instanceId, String rootInstanceId, OffsetDateTime endedAt) {}

    /**
     * What the officer {@code :user} holds or may take, as a relation {@code duty} that a statement goes on with. What is not asked for of
     * it is not read. How many an officer has the planner cannot know and takes for thousands: nothing here lets it read a whole table
     * instead of looking up each task's own rows.
     */
    public static final String DUTIES = """
            with own as (
              select t.* from act_ru_task t where t.assignee_ = :user
              union all
              select t.* from act_ru_task t where t.assignee_ is null and t.id_ in (
                select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate' and l.user_id_ = :user
                union all
                select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate'
                  and l.group_id_ = any (array(select m.group_id_ from act_id_membership m where m.user_id_ = :user)))),
            duty as (
              select t.id_ as task_id, t.task_def_key_ as key, t.name_ as name,
                     (select d.name_ from act_re_procdef d where d.id_ = t.proc_def_id_) as process,
                     (select i.business_key_ from act_ru_execution i where i.id_ = t.proc_inst_id_) as business_key,
                     cast(c.text_ as bigint) as case_id,
                     (select p.text_ from act_ru_variable p where p.var_scope_ = t.proc_inst_id_ and p.name_ = 'planId') as plan_id,
                     t.assignee_ is not null as mine, t.create_time_ as created, cast(t.due_date_ as date) as due
              from own t left join lateral (
                select v.text_ from act_ru_variable v where v.var_scope_ = t.proc_inst_id_ and v.name_ = 'caseId' limit 1) c on true)
            """;

    private static final String ALL = DUTIES + "select * from duty";

    private final JdbcClient jdbc;

    DutyTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the officer holds or may take. */
    public List<DutyTask> of(String officer) {
        return jdbc.sql(ALL).param("user", officer).query(DutyTasks::duty).list();
    }

    /** Those of these tasks that the officer holds or may take. */
    public List<DutyTask> of(String officer, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(ALL + " where task_id = any (cast(:ids as text[]))").param("user", officer)
                .param("ids", ids.toArray(String[]::new)).query(DutyTasks::duty).list();
    }

    /** Those that are one step of a process. */
    public List<DutyTask> at(String officer, String taskKey) {
        return jdbc.sql(ALL + " where key = :key").param("user", officer).param("key", taskKey).query(DutyTasks::duty).list();
    }

    private static DutyTask duty(ResultSet row, int number) throws SQLException {
        return new DutyTask(row.getString("task_id"), row.getString("key"), row.getString("name"), row.getString("process"),
                row.getString("business_key"), row.getObject("case_id", Long.class), row.getString("plan_id"), row.getBoolean("mine"),
                at(row.getTimestamp("created")), row.getObject("due", LocalDate.class));
    }

    /** The task, if the officer held it when it was submitted. */
    public Optional<Ended> ended(String officer, String taskId) {
        return jdbc.sql("""
                select name_, proc_inst_id_, root_proc_inst_id_, end_time_ from act_hi_taskinst
                where id_ = :task and assignee_ = :user and delete_reason_ = 'completed'""").param("task", taskId).param("user", officer)
                .query((row, n) -> new Ended(row.getString("name_"), row.getString("proc_inst_id_"), row.getString("root_proc_inst_id_"),
                        at(row.getTimestamp("end_time_")))).optional();
    }

    /** Open tasks of these outermost instances, called ones included, oldest first. The caller has checked who may know of them. */
    public List<HeldTask> within(Collection<String> rootInstances) {
        return rootInstances.isEmpty() ? List.of() : jdbc.sql("""
                select t.id_, t.name_, i.root_proc_inst_id_, t.assignee_, t.create_time_, t.due_date_,
                       array(select l.group_id_ from act_ru_identitylink l
                             where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by l.group_id_) as groups
                from act_ru_execution i join act_ru_task t on t.proc_inst_id_ = i.id_
                where i.root_proc_inst_id_ in (:roots) and i.parent_id_ is null order by t.create_time_, t.id_""")
                .param("roots", rootInstances)
                .query((row, n) -> new HeldTask(row.getString("id_"), row.getString("name_"), row.getString("root_proc_inst_id_"),
                        row.getString("assignee_"), texts(row, "groups"), at(row.getTimestamp("create_time_")),
                        day(row.getTimestamp("due_date_")))).list();
    }

    /** Open tasks of one step of a process, whoever has to do them, oldest first. The caller has checked who may know of them. */
    public List<SubjectTask> standing(String processKey, String taskKey) {
        return jdbc.sql("""
                select t.id_, v.subject_id, v.case_id, t.assignee_, t.create_time_, t.due_date_
                from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_ and d.key_ = :process
                join lateral (
                  select max(v.text_) filter (where v.name_ = 'subjectId') as subject_id,
                         max(v.text_) filter (where v.name_ = 'caseId') as case_id
                  from act_ru_variable v where v.execution_id_ = t.proc_inst_id_ and v.name_ in ('subjectId', 'caseId')) v on true
                where t.task_def_key_ = :task and v.subject_id is not null order by t.create_time_, t.id_""")
                .param("process", processKey).param("task", taskKey)
                .query((row, n) -> new SubjectTask(row.getString("id_"), Long.parseLong(row.getString("subject_id")),
                        key(row.getString("case_id")), row.getString("assignee_"), at(row.getTimestamp("create_time_")),
                        day(row.getTimestamp("due_date_")))).list();
    }

    /** Those of these instances that have not come to their end. */
    public List<String> running(Collection<String> instances) {
        return instances.isEmpty() ? List.of() : jdbc.sql("select id_ from act_ru_execution where id_ in (:instances)")
                .param("instances", instances).query(String.class).list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static Long key(String caseId) {
        return caseId == null ? null : Long.valueOf(caseId);
    }

    /** The engine writes its instants in the zone of the JVM. */
    private static OffsetDateTime at(Timestamp written) {
        return written == null ? null : written.toInstant().atZone(ZONE).toOffsetDateTime();
    }

    private static LocalDate day(Timestamp written) {
        return written == null ? null : at(written).toLocalDate();
    }
}
