package org.zhenggai.rectification.casework.urging;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.urging.Urging.UrgedTask;

/** The tables of urgings. */
@Repository
class UrgingStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CASE_LOCK = 0x0CB0;

    /** Whom an urging of which every task has ended came from. */
    record Answered(long id, long caseId, String urgedBy, LocalDate urgedOn, String taskNames) {}

    private final JdbcClient jdbc;

    UrgingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who urge the same case at once come one after the other. */
    void lock(long caseId) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :case)").param("lock", CASE_LOCK).param("case", (int) caseId)
                .query((row, n) -> n).list();
    }

    long add(long caseId, String actor, String name, boolean leader, OffsetDateTime at, String text, LocalDate until) {
        return jdbc.sql("""
                insert into urging (case_id, urged_by, by_name, by_leader, urged_at, urged_on, text, until)
                values (:case, :actor, :name, :leader, :at, :on, :text, :until) returning id""")
                .param("case", caseId).param("actor", actor).param("name", name).param("leader", leader).param("at", at)
                .param("on", at.atZoneSameInstant(ZONE).toLocalDate()).param("text", text).param("until", until)
                .query(Long.class).single();
    }

    void addTask(long urgingId, String taskId, String name, String holder) {
        jdbc.sql("insert into urging_task (urging_id, task_id, name, holder) values (:urging, :task, :name, :holder)")
                .param("urging", urgingId).param("task", taskId).param("name", name).param("holder", holder).update();
    }

    /** The task has ended. @return urgings that wait for nothing any more */
    List<Answered> end(String taskId, OffsetDateTime at) {
        List<Long> ended = jdbc.sql("""
                update urging_task set done_at = :at where task_id = :task and done_at is null returning urging_id""")
                .param("at", at).param("task", taskId).query(Long.class).list();
        return ended.isEmpty() ? List.of() : jdbc.sql("""
                select u.id, u.case_id, u.urged_by, u.urged_on, string_agg(t.name, '、' order by t.name) as task_names
                from urging u join urging_task t on t.urging_id = u.id where u.id in (:ids)
                group by u.id having bool_and(t.done_at is not null) order by u.id""").param("ids", ended).query(Answered.class).list();
    }

    /** Urgings of the case on the day, newest first. */
    List<Urging> on(long caseId, LocalDate day) {
        return of(caseId).stream().filter(one -> one.urgedAt().toLocalDate().equals(day)).toList();
    }

    /** All urgings of the case, newest first. */
    List<Urging> of(long caseId) {
        Map<Long, List<UrgedTask>> tasks = jdbc.sql("""
                select t.urging_id, t.task_id, t.name, t.holder, t.done_at from urging_task t join urging u on u.id = t.urging_id
                where u.case_id = :case order by t.urging_id, t.task_id""").param("case", caseId)
                .query((row, n) -> Map.entry(row.getLong("urging_id"), new UrgedTask(row.getString("task_id"), row.getString("name"),
                        row.getString("holder"), local(row.getObject("done_at", OffsetDateTime.class)))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select id, urged_at, urged_by, by_name, by_leader, text, until from urging where case_id = :case order by id desc")
                .param("case", caseId)
                .query((row, n) -> new Urging(row.getLong("id"), local(row.getObject("urged_at", OffsetDateTime.class)),
                        row.getString("urged_by"), row.getString("by_name"), row.getBoolean("by_leader"), row.getString("text"),
                        row.getObject("until", LocalDate.class), tasks.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** The newest urging of each of these tasks that waits. */
    List<OpenUrging> open(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : jdbc.sql("""
                select distinct on (t.task_id) t.task_id, u.by_name, u.by_leader, u.urged_at, u.text, u.until
                from urging_task t join urging u on u.id = t.urging_id
                where t.done_at is null and t.task_id in (:tasks) order by t.task_id, u.id desc""").param("tasks", taskIds)
                .query((row, n) -> new OpenUrging(row.getString("task_id"), row.getString("by_name"), row.getBoolean("by_leader"),
                        local(row.getObject("urged_at", OffsetDateTime.class)), row.getString("text"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Tasks that were urged and still wait, whoever has to do them. */
    List<String> openTasks() {
        return jdbc.sql("select distinct task_id from urging_task where done_at is null").query(String.class).list();
    }

    private static OffsetDateTime local(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
