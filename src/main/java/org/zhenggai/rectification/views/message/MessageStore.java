package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages' table. */
@Repository
class MessageStore {

    /** A recipient who was told just now. */
    record Told(String id, String recipient) {}

    private static final String COLUMNS = "id, kind, recipient, case_id, task_id, title, body, urgent, created_at, read_at, settled_at,"
            + " letter_id";
    private static final int ID_LENGTH = 32;
    private static final int TITLE_LIMIT = 300;
    /** Characters a message holds. */
    static final int BODY_LIMIT = 8000;
    private static final int RUN_LOCK = 0xD16E57;

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the message for each recipient who has not got it yet, all by one statement. @return these recipients */
    List<Told> add(Notice notice, Templates.Text text, Collection<String> recipients, boolean urgent, boolean inbox, boolean digest) {
        String[] to = recipients.toArray(String[]::new);
        String[] ids = recipients.stream().map(recipient -> id(notice, recipient)).toArray(String[]::new);
        return jdbc.sql("""
                insert into message (id, kind, recipient, case_id, task_id, task_due, title, body, urgent, in_inbox, created_at, digest_due,
                       letter_id)
                select t.id, :kind, t.recipient, :case, :task, :due, :title, :body, :urgent, :inbox and t.recipient not like 'robot:%',
                       :now, :digest, :letter
                from unnest(:ids, :recipients) as t (id, recipient)
                on conflict (id) do nothing returning id, recipient""")
                .param("kind", notice.kind().code()).param("case", notice.caseId()).param("task", notice.taskId())
                .param("due", notice.taskDue()).param("title", cut(text.title(), TITLE_LIMIT)).param("body", cut(text.body(), BODY_LIMIT))
                .param("urgent", urgent).param("inbox", inbox).param("now", OffsetDateTime.now(clock)).param("digest", digest)
                .param("letter", notice.letterId()).param("ids", ids).param("recipients", to).query(Told.class).list();
    }

    /** The same event makes the same id, whenever and wherever it is told. */
    static String id(Notice notice, String recipient) {
        return id(notice.kind(), notice.subject(), notice.occasion(), recipient);
    }

    static String id(MessageKind kind, String subject, String occasion, String recipient) {
        return DigestUtils.sha256Hex(String.join("\n", kind.code(), subject, occasion, recipient)).substring(0, ID_LENGTH);
    }

    Message get(String id) {
        return jdbc.sql("select " + COLUMNS + " from message where id = :id").param("id", id).query(Message.class).single();
    }

    /** Nobody needs to do this task any more. */
    void settle(String taskId) {
        jdbc.sql("update message set settled_at = :now where task_id = :task and settled_at is null")
                .param("now", OffsetDateTime.now(clock)).param("task", taskId).update();
    }

    /** An officer who was told of a task. */
    record ToldOf(String recipient, String title) {}

    /** Who was told of these tasks. */
    List<ToldOf> toldOf(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : jdbc.sql("""
                select distinct recipient, title from message where task_id in (:tasks) and recipient not like 'robot:%'
                and kind in ('task', 'task-handed', 'instructed') order by recipient, title""").param("tasks", taskIds)
                .query(ToldOf.class).list();
    }

    /** What waits for a digest and was neither read nor settled meanwhile, by recipient; the others need none any more. */
    List<Message> dueForDigest() {
        jdbc.sql("update message set digest_due = false where digest_due and (read_at is not null or settled_at is not null)").update();
        return jdbc.sql("select " + COLUMNS + " from message where digest_due order by recipient, seq for update")
                .query(Message.class).list();
    }

    void digested(Collection<String> ids, String digestId) {
        jdbc.sql("update message set digest_due = false, digest_id = :digest where id in (:ids)").param("digest", digestId)
                .param("ids", ids).update();
    }

    /** Open tasks whose last day has come near, with those who were told of them. */
    List<DueTask> tasksDueUntil(LocalDate day) {
        return jdbc.sql("""
                select task_id, max(case_id) as case_id, max(title) as title, max(task_due) as due,
                       string_agg(recipient, ',') as officers
                from message where task_id is not null and settled_at is null and task_due <= :day and kind <> 'task-due'
                and recipient not like 'robot:%' group by task_id order by task_id""").param("day", day).query(DueTask.class).list();
    }

    record DueTask(String taskId, Long caseId, String title, LocalDate due, String officers) {}

    /**
     * What became of a wish that digests be written at an instant.
     *
     * @param joined  the run waits for this transaction, so that it sees what this one tells; not when it is being written, or waits for
     *                those who joined it before
     * @param planned nobody had noted the instant before
     */
    record Run(boolean joined, boolean planned) {}

    /** Joins the run and notes that digests are written then. Waits for no other run. */
    Run joinRun(Instant at) {
        return jdbc.sql("""
                with run as materialized (select pg_try_advisory_xact_lock_shared(:lock, :run) as joined),
                noted as (insert into digest_run (run_at) select cast(:at as timestamp with time zone) from run where joined
                          on conflict do nothing returning run_at)
                select joined, exists (select 1 from noted) as planned from run""").param("lock", RUN_LOCK).param("run", minute(at))
                .param("at", at.atZone(clock.getZone()).toOffsetDateTime()).query(Run.class).single();
    }

    /** Waits for everyone who joined the run, and lets nobody join it any more until this transaction ends. */
    void closeRun(Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :run)").param("lock", RUN_LOCK).param("run", minute(at)).query((row, n) -> n).list();
        jdbc.sql("delete from digest_run where run_at = :at").param("at", at.atZone(clock.getZone()).toOffsetDateTime()).update();
    }

    private static int minute(Instant at) {
        return Math.toIntExact(at.getEpochSecond() / 60);
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
