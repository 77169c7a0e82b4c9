package org.zhenggai.rectification.casework.draft;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of drafts. */
@Repository
class FormDraftStore {

    private static final int LOCK = 0x0D4F;

    /** A draft as it lies there. */
    record Kept(int version, String content, OffsetDateTime savedAt) {}

    private final JdbcClient jdbc;

    FormDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two windows that save the form, and who gives the task back meanwhile, come one after the other. */
    void lock(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashtext(:key))").param("lock", LOCK).param("key", taskId).query((row, n) -> n)
                .list();
    }

    Optional<Kept> find(String taskId, String officerId) {
        return jdbc.sql("select version, content, saved_at from form_draft where task_id = :task and officer_id = :officer")
                .param("task", taskId).param("officer", officerId).query(Kept.class).optional();
    }

    List<FormDraft.Step> steps(String taskId, String officerId) {
        return jdbc.sql("""
                select number, saved_at from form_draft_step where task_id = :task and officer_id = :officer order by number desc""")
                .param("task", taskId).param("officer", officerId).query(FormDraft.Step.class).list();
    }

    Optional<String> step(String taskId, String officerId, int number) {
        return jdbc.sql("select content from form_draft_step where task_id = :task and officer_id = :officer and number = :number")
                .param("task", taskId).param("officer", officerId).param("number", number).query(String.class).optional();
    }

    void put(String taskId, String officerId, int version, String content, OffsetDateTime at) {
        jdbc.sql("""
                insert into form_draft (task_id, officer_id, version, content, saved_at)
                values (:task, :officer, :version, :content, :at)
                on conflict (task_id, officer_id) do update
                set version = excluded.version, content = excluded.content, saved_at = excluded.saved_at""")
                .param("task", taskId).param("officer", officerId).param("version", version).param("content", content).param("at", at)
                .update();
    }

    /** Keeps the state as one that can be brought back, and no more than so many. */
    void addStep(String taskId, String officerId, Kept state, int most) {
        jdbc.sql("""
                insert into form_draft_step (task_id, officer_id, number, content, saved_at)
                values (:task, :officer, :number, :content, :at)
                on conflict do nothing""").param("task", taskId).param("officer", officerId).param("number", state.version())
                .param("content", state.content()).param("at", state.savedAt()).update();
        jdbc.sql("""
                delete from form_draft_step where task_id = :task and officer_id = :officer and number not in (
                  select number from form_draft_step where task_id = :task and officer_id = :officer order by number desc limit :most)""")
                .param("task", taskId).param("officer", officerId).param("most", most).update();
    }

    void remove(String taskId, String officerId) {
        jdbc.sql("delete from form_draft where task_id = :task and officer_id = :officer").param("task", taskId)
                .param("officer", officerId).update();
    }

    /** All drafts of the task but the one of its holder; all where nobody holds it. */
    void removeOthers(String taskId, String holder) {
        jdbc.sql("delete from form_draft where task_id = :task and officer_id is distinct from :holder").param("task", taskId)
                .param("holder", holder).update();
    }

    List<String> tasks() {
        return jdbc.sql("select distinct task_id from form_draft").query(String.class).list();
    }

    int removeAll(Collection<String> taskIds) {
        return taskIds.isEmpty() ? 0
                : jdbc.sql("delete from form_draft where task_id in (:tasks)").param("tasks", taskIds).update();
    }

    int removeUntouchedSince(OffsetDateTime limit) {
        return jdbc.sql("delete from form_draft where saved_at < :limit").param("limit", limit).update();
    }
}
