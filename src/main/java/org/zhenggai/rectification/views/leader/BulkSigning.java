package org.zhenggai.rectification.views.leader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.OwnTasks;
import org.zhenggai.rectification.ground.engine.task.SubjectTask;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.BusyException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.escalation.LetterDraft;
import org.zhenggai.rectification.procedures.escalation.SigningDesk;

/**
 * Signs many letters at once: each is a submission of its own task in a transaction of its own, by the way a single one takes. One that is
 * refused stops no other and is named with its reason.
 */
@Service
class BulkSigning {

    /** What the signer makes of a letter. */
    enum Decision {
        SIGN,
        REFUSE
    }

    /**
     * One letter.
     *
     * @param taskId   its task
     * @param draft    key of the text that the signer has seen; only that text is signed
     * @param decision null: signed
     * @param reason   why it is not signed, null where it is
     */
    record Item(String taskId, Long draft, Decision decision, String reason) {}

    /** What became of it; {@code refusal} says why nothing was done, null where it was. */
    record Result(String taskId, boolean done, String refusal) {}

    private static final Logger LOG = LoggerFactory.getLogger(BulkSigning.class);

    private final WaitingLetters letters;
    private final SigningDesk desk;
    private final OwnTasks tasks;
    private final LeaderSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate each;

    BulkSigning(WaitingLetters letters, SigningDesk desk, OwnTasks tasks, LeaderSettings settings, AuditLog audit,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.desk = desk;
        this.tasks = tasks;
        this.settings = settings;
        this.audit = audit;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws BadRequestException when none or too many are named, or one twice */
    List<Result> sign(String officer, List<Item> items) {
        if (items == null || items.isEmpty() || items.size() > settings.together()) {
            throw new BadRequestException("请选择要签发的文书，一次不超过" + settings.together() + "份");
        }
        if (items.stream().anyMatch(item -> item == null || item.taskId() == null) || items.stream().map(Item::taskId).distinct()
                .count() < items.size()) {
            throw new BadRequestException("所选文书重复或者不完整，请刷新后重新选择");
        }
        List<Result> results = new ArrayList<>();
        for (Item item : items) {
            results.add(one(officer, item));
        }
        long done = results.stream().filter(Result::done).count();
        audit.record(Act.of(Category.CASEWORK, officer, "批量签发督办文书").saying("共" + items.size() + "份，办结" + done + "份"));
        return results;
    }

    private Result one(String officer, Item item) {
        try {
            each.executeWithoutResult(status -> submit(officer, item));
            return new Result(item.taskId(), true, null);
        } catch (SubmissionRefusedException | BadRequestException | ForbiddenException | ConflictException | NotFoundException
                | BusyException refused) {
            return new Result(item.taskId(), false, refused.getMessage());
        } catch (ConcurrencyFailureException other) {
            return new Result(item.taskId(), false, "数据刚被他人更改，请刷新后重试");
        } catch (RuntimeException failed) { // the others are to be signed all the same; what went wrong is for the operator
            LOG.error("a letter could not be signed: task {}", item.taskId(), failed);
            return new Result(item.taskId(), false, "系统故障，没有签发；请稍后重试，仍不成功的请联系系统管理员");
        }
    }

    private void submit(String officer, Item item) {
        tasks.lock(item.taskId()); // before the letter's own lock, in the order of the form
        SubjectTask task = letters.signable(officer).get(item.taskId());
        if (task == null) {
            throw new ConflictException("这份文书已经办理、已由他人领取或者不由您签发，请刷新");
        }
        Map<String, Object> form = new HashMap<>();
        if (item.decision() == Decision.REFUSE) {
            form.put("decision", Decision.REFUSE.name());
            form.put("reason", item.reason());
        } else {
            LetterDraft draft = desk.seen(task.subjectId(), item.draft());
            form.put("decision", Decision.SIGN.name());
            form.put("requirement", draft.requirement());
            if (draft.measure() != null) {
                form.put("measure", draft.measure());
            }
        }
        tasks.submit(item.taskId(), form);
    }
}
