package org.zhenggai.rectification.views.leader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.OwnTasks;
import org.zhenggai.rectification.ground.engine.task.SubjectTask;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.escalation.LetterDraft;
import org.zhenggai.rectification.procedures.escalation.LetterMerging;
import org.zhenggai.rectification.procedures.escalation.MergedLetters;
import org.zhenggai.rectification.procedures.escalation.SigningDesk;
import org.zhenggai.rectification.views.letter.Letters;

/**
 * Signs letters as one document. Each task is submitted for itself by the way of its form, all in one transaction: a document that names
 * a case whose letter was not signed must not be.
 */
@Service
class MergedSigning {

    /** A letter with the key of the text that the signer has seen. */
    record Item(long id, Long draft) {}

    /** What is signed: letters, one a case, and keys of weaker ones that they take in. */
    record Order(List<Item> letters, List<Long> absorbed) {}

    private static final String NOTHING = "；本次没有签发任何文书";

    private final WaitingLetters waiting;
    private final LetterMerging merging;
    private final SigningDesk desk;
    private final Letters letters;
    private final OwnTasks tasks;
    private final LeaderSettings settings;
    private final AuditLog audit;

    MergedSigning(WaitingLetters waiting, LetterMerging merging, SigningDesk desk, Letters letters, OwnTasks tasks, LeaderSettings settings,
            AuditLog audit) {
        this.waiting = waiting;
        this.merging = merging;
        this.desk = desk;
        this.letters = letters;
        this.tasks = tasks;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * The document as it would be issued now.
     *
     * @throws NotFoundException   for a letter whose case the officer may not see
     * @throws ForbiddenException  for one that is not his to sign
     * @throws BadRequestException for letters that cannot be one document
     * @throws ConflictException   for one that does not wait any more
     */
    @Transactional
    public Letters.Merged text(String officer, MergedLetters merged) {
        demandOwn(officer, merged);
        merging.check(merged);
        audit.record(Act.of(Category.EXPORT, officer, "查看合并文书草稿").saying(merged.all().size() + "份"));
        return letters.merged(merged);
    }

    /**
     * Signs all of them or none.
     *
     * @return what was signed, in words
     * @throws RuntimeException as {@link #text}, and whatever the form of one of them refuses; the letter is named
     */
    @Transactional
    public List<String> sign(String officer, Order order) {
        if (order.letters() == null || order.letters().stream().anyMatch(item -> item == null)) {
            throw new BadRequestException("请选择要合并签发的文书");
        }
        List<Long> absorbed = order.absorbed() == null ? List.of() : order.absorbed();
        MergedLetters merged = merged(order.letters().stream().map(Item::id).toList(), absorbed);
        Map<Long, String> names = merging.names(officer, merged);
        Map<Long, String> own = demandOwn(officer, merged);
        own.values().stream().sorted().forEach(tasks::lock); // before the letters' own locks, in the order of the form
        own = demandOwn(officer, merged);
        merging.mark(merged);
        for (Item item : order.letters()) {
            submit(own.get(item.id()), names.get(item.id()), () -> signature(item));
        }
        for (long weaker : absorbed) {
            submit(own.get(weaker), names.get(weaker), () -> Map.of("decision", "REFUSE", "reason", "已并入本案更高级别的文书，不再单独发文。"));
        }
        audit.record(Act.of(Category.CASEWORK, officer, "合并签发督办文书").on(names.get(merged.letters().get(0))).saying("共" + merged.letters()
                .size() + "件案件，并入" + absorbed.size() + "份"));
        return merged.all().stream().map(names::get).toList();
    }

    /** @throws BadRequestException where too many are named, or a key is missing */
    MergedLetters merged(List<Long> some, List<Long> absorbed) {
        if (some.size() + absorbed.size() > settings.together() || absorbed.stream().anyMatch(id -> id == null)) {
            throw new BadRequestException("请选择要合并的文书，一次不超过" + settings.together() + "份");
        }
        return new MergedLetters(some, absorbed);
    }

    private Map<String, Object> signature(Item item) {
        LetterDraft draft = desk.seen(item.id(), item.draft());
        Map<String, Object> form = new HashMap<>(Map.of("decision", "SIGN", "requirement", draft.requirement()));
        if (draft.measure() != null) {
            form.put("measure", draft.measure());
        }
        return form;
    }

    private void submit(String task, String name, Supplier<Map<String, Object>> form) {
        try {
            tasks.submit(task, form.get());
        } catch (BadRequestException | SubmissionRefusedException refused) {
            throw new BadRequestException(name + "：" + refused.getMessage() + NOTHING);
        } catch (ForbiddenException refused) {
            throw new ForbiddenException(name + "：" + refused.getMessage() + NOTHING);
        } catch (ConflictException refused) {
            throw new ConflictException(name + "：" + refused.getMessage() + NOTHING);
        } catch (ConcurrencyFailureException other) {
            throw new ConflictException(name + "：数据刚被他人更改，请刷新后重试" + NOTHING);
        }
    }

    /** The task of each letter, all of which the officer may do now. */
    private Map<Long, String> demandOwn(String officer, MergedLetters merged) {
        Map<Long, String> names = merging.names(officer, merged);
        Map<Long, String> signable = waiting.signable(officer).values().stream().collect(Collectors.toMap(SubjectTask::subjectId,
                SubjectTask::id));
        List<Long> others = new ArrayList<>(merged.all());
        others.removeAll(signable.keySet());
        if (!others.isEmpty()) {
            merging.demandWaiting(others);
            throw new ForbiddenException(names.get(others.get(0)) + "已由他人领取或者不由您签发" + NOTHING);
        }
        signable.keySet().retainAll(merged.all());
        return new LinkedHashMap<>(signable);
    }
}
