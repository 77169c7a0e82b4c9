package org.zhenggai.rectification.casework.takeback;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.Handling;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** The tables of what may be taken back, and of who opened which task. */
@Repository
class TakeBackStore {

    /** Somebody opened a task. */
    record Opening(String officerId, OffsetDateTime openedAt) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COLUMNS = """
            task_id, process_key, task_key, task_name, process_name, instance_id, case_id, subject_id, officer_id, due, submitted_at,
            content, before, passed_by, passed_at, taken_back_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TakeBackStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(TaskSubmission form, String taskName, String processName, String principal, Date due, String content, String before) {
        jdbc.sql("""
                insert into returnable_submission (task_id, process_key, task_key, task_name, process_name, instance_id, case_id,
                       subject_id, officer_id, officer_for, due, submitted_at, content, before)
                values (:task, :process, :key, :name, :processName, :instance, :case, :subject, :officer, :for, :due, :at, :content,
                        :before)
                on conflict (task_id) do nothing""")
                .param("task", form.task().taskId()).param("process", form.processKey()).param("key", form.taskKey())
                .param("name", taskName).param("processName", processName).param("instance", form.task().processInstanceId())
                .param("case", form.caseKey()).param("subject", form.task().subjectId()).param("officer", form.userId())
                .param("for", principal).param("due", due == null ? null : due.toInstant().atZone(ZONE).toOffsetDateTime())
                .param("at", OffsetDateTime.now(clock)).param("content", content).param("before", before).update();
    }

    /** Somebody has gone on in this instance, or on the main way of this case: what was submitted before stands. */
    void passed(TaskSubmission form) {
        boolean handling = Handling.PROCESSES.contains(form.processKey());
        jdbc.sql("""
                update returnable_submission set passed_by = :by, passed_at = :at
                where passed_by is null and taken_back_at is null
                  and (instance_id = :instance or :handling and case_id = :case and process_key in (:processes))""")
                .param("by", form.userId()).param("at", OffsetDateTime.now(clock)).param("instance", form.task().processInstanceId())
                .param("handling", handling).param("case", form.caseKey()).param("processes", Handling.PROCESSES).update();
    }

    Optional<ReturnableSubmission> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from returnable_submission where task_id = :task").param("task", taskId)
                .query(ReturnableSubmission.class).optional();
    }

    /** What the officer submitted since, newest first, and has not taken back. */
    List<ReturnableSubmission> of(String officer, OffsetDateTime since) {
        return jdbc.sql("select " + COLUMNS + " from returnable_submission where officer_id = :officer and submitted_at >= :since"
                + " and taken_back_at is null order by submitted_at desc, task_id").param("officer", officer).param("since", since)
                .query(ReturnableSubmission.class).list();
    }

    /** Marks it as taken back. @return whether nobody else has done so */
    boolean takenBack(String taskId) {
        return jdbc.sql(
                "update returnable_submission set taken_back_at = :at, content = '{}' where task_id = :task and taken_back_at is null")
                .param("at", OffsetDateTime.now(clock)).param("task", taskId).update() > 0;
    }

    void opened(String taskId, String officer) {
        jdbc.sql("insert into task_opening (task_id, officer_id, opened_at) values (:task, :officer, :at) on conflict do nothing")
                .param("task", taskId).param("officer", officer).param("at", OffsetDateTime.now(clock)).update();
    }

    /** Who of others than the officer opened one of these tasks first. */
    Optional<Opening> firstOpening(Collection<String> tasks, String officer) {
        return tasks.isEmpty() ? Optional.empty() : jdbc.sql("""
                select officer_id, opened_at from task_opening where task_id in (:tasks) and officer_id <> :officer
                order by opened_at, officer_id limit 1""").param("tasks", tasks).param("officer", officer).query(Opening.class).optional();
    }

    int clean(OffsetDateTime before) {
        return jdbc.sql("delete from task_opening where opened_at < :before").param("before", before).update()
                + jdbc.sql("delete from returnable_submission where submitted_at < :before").param("before", before).update();
    }
}
