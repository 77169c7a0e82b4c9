package org.zhenggai.rectification.casework.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.draft.FormDraftStore.Kept;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.TaskEnded;
import org.zhenggai.rectification.ground.engine.TaskHeld;
import org.zhenggai.rectification.ground.engine.task.TaskHolders;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/**
 * FormDrafts of forms: kept for who holds the task, read by nobody else, gone with the task or when it is given back. No process variable
 * and no record of the case: what was not submitted was not said.
 */
@Service
@Transactional
public class FormDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(FormDrafts.class);
    /** People type by the real clock: the one of a rehearsal stands still. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock REAL = Clock.system(ZONE);

    private final FormDraftStore store;
    private final FormDraftRules rules;
    private final TaskHolders tasks;
    private final FormDraftSettings settings;
    private final AuditLog audit;

    FormDrafts(FormDraftStore store, FormDraftRules rules, TaskHolders tasks, FormDraftSettings settings, AuditLog audit) {
        this.audit = audit;
        this.store = store;
        this.rules = rules;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** The caller's draft of the task. @throws RuntimeException as {@link TaskHolders#demand} says */
    @Transactional(readOnly = true)
    public FormDraft read(String userId, String taskId) {
        tasks.demand(taskId, userId);
        return store.find(taskId, userId).map(kept -> view(taskId, userId, kept)).orElseGet(() -> new FormDraft(0, null, null, List.of(),
                OffsetDateTime.now(REAL)));
    }

    /**
     * Keeps what is typed now.
     *
     * @param version the one that was gone on with
     * @throws ConflictException when another window of the officer has kept something since; nothing is overwritten
     */
    public FormDraft save(String userId, String taskId, int version, JsonNode values) {
        String content = rules.stored(values);
        demandLocked(taskId, userId);
        Optional<Kept> before = store.find(taskId, userId);
        checkVersion(before, version);
        OffsetDateTime now = OffsetDateTime.now(REAL);
        before.ifPresent(kept -> {
            OffsetDateTime last = store.steps(taskId, userId).stream().findFirst().map(FormDraft.Step::savedAt).orElse(null);
            if (rules.isStep(kept.content(), content, last, kept.savedAt(), now)) {
                store.addStep(taskId, userId, kept, settings.steps());
            }
        });
        return put(taskId, userId, version + 1, content, now);
    }

    /** Brings an earlier state back; the present one can be brought back then. */
    public FormDraft restore(String userId, String taskId, int version, int step) {
        demandLocked(taskId, userId);
        Kept before = store.find(taskId, userId).orElseThrow(() -> new NotFoundException("草稿已不存在，无法恢复"));
        checkVersion(Optional.of(before), version);
        String content = store.step(taskId, userId, step).orElseThrow(() -> new NotFoundException("这一次的内容已不再保留，请选择其他时间的内容"));
        store.addStep(taskId, userId, before, settings.steps());
        return put(taskId, userId, version + 1, content, OffsetDateTime.now(REAL));
    }

    /** Forgets what was typed, and what was typed before. */
    public void discard(String userId, String taskId) {
        demandLocked(taskId, userId);
        store.remove(taskId, userId);
    }

    /** Puts into the officer's form what he had submitted and has taken back. The caller has put the task into the officer's hands. */
    public void giveBack(String officer, String taskId, JsonNode values) {
        String content = rules.stored(values);
        store.lock(taskId);
        store.put(taskId, officer, 1, content, OffsetDateTime.now(REAL));
    }

    /** Who holds the task is asked behind the lock: what is on its way while the task is given back must not be kept after all. */
    private void demandLocked(String taskId, String userId) {
        store.lock(taskId);
        tasks.demand(taskId, userId);
    }

    private static void checkVersion(Optional<Kept> before, int version) {
        if (before.map(Kept::version).orElse(0) != version) {
            throw new ConflictException(before.isEmpty() ? "草稿已在另一个窗口放弃" : "这张表单在另一个窗口或另一台电脑上也填写过，内容不一样");
        }
    }

    private FormDraft put(String taskId, String userId, int version, String content, OffsetDateTime at) {
        store.put(taskId, userId, version, content, at);
        return view(taskId, userId, new Kept(version, content, at));
    }

    private FormDraft view(String taskId, String userId, Kept kept) {
        return new FormDraft(kept.version(), FormDraftRules.read(kept.content()), local(kept.savedAt()), store.steps(taskId, userId)
                .stream()
                .map(step -> new FormDraft.Step(step.number(), local(step.savedAt()))).toList(), OffsetDateTime.now(REAL));
    }

    /** The database answers in UTC; pages show what stands there. */
    private static OffsetDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toOffsetDateTime();
    }

    @EventListener
    void on(TaskEnded ended) {
        store.removeOthers(ended.taskId(), null);
    }

    @EventListener
    void on(TaskHeld held) {
        store.lock(held.taskId());
        store.removeOthers(held.taskId(), held.officer());
    }

    /** FormDrafts nobody went on with, and those of tasks that ended while they were being saved. */
    @Scheduled(fixedDelayString = "${rectification.draft.cleaning-interval}", initialDelayString = "PT15M")
    public void clean() {
        int old = store.removeUntouchedSince(OffsetDateTime.now(REAL).minus(settings.lifetime()));
        int left = store.removeAll(tasks.ended(store.tasks()));
        if (old + left > 0) {
            LOG.info("清理长期未动的草稿 {} 份、任务已结束的草稿 {} 份", old, left);
            audit.record(Act.of(Category.OTHER, Act.SYSTEM, "清理").on("草稿").saying("长期未动的" + old + "份、任务已结束的" + left + "份"));
        }
    }
}
