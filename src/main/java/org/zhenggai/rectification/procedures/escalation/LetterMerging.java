package org.zhenggai.rectification.procedures.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/**
 * Merges letters that wait for their signature: several of one kind to the same receivers into one document, and weaker ones of a case into
 * a stronger one. All of it or nothing: what cannot go along is named, and the rest is not merged without it.
 */
@Service
@Transactional
public class LetterMerging {

    private static final String AGAIN = "；本次没有合并，请刷新后重新选择";

    private final Escalations escalations;
    private final LetterDrafts drafts;
    private final MergeRules rules;
    private final Receivers receivers;
    private final PresentReason reasons;
    private final Cases cases;
    private final CaseAccess access;

    LetterMerging(Escalations escalations, LetterDrafts drafts, MergeRules rules, Receivers receivers, PresentReason reasons, Cases cases,
            CaseAccess access) {
        this.escalations = escalations;
        this.drafts = drafts;
        this.rules = rules;
        this.receivers = receivers;
        this.reasons = reasons;
        this.cases = cases;
        this.access = access;
    }

    /**
     * The letters in words, by key: case number, instrument and level.
     *
     * @throws NotFoundException when there is one that is none, or whose case the user may not see
     */
    @Transactional(readOnly = true)
    public Map<Long, String> names(String user, MergedLetters merged) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (long id : merged.all()) {
            try {
                Escalation e = escalations.get(id);
                access.visible(user, cases.get(e.caseId()).caseNumber());
                names.put(id, name(e));
            } catch (EmptyResultDataAccessException none) {
                throw new NotFoundException("没有这份文书，或者您无权查看");
            }
        }
        return names;
    }

    /** Says no where one of them does not wait for its signature any more. @throws ConflictException with what became of it */
    @Transactional(readOnly = true)
    public void demandWaiting(List<Long> letters) {
        letters.stream().map(escalations::get).forEach(this::demandWaiting);
    }

    /**
     * Says no where they cannot be one document.
     *
     * @throws BadRequestException for a choice that the rules do not allow
     * @throws ConflictException   for what has changed since it was chosen
     */
    @Transactional(readOnly = true)
    public void check(MergedLetters merged) {
        if (!merged.sound()) {
            throw new BadRequestException("请选择两份以上的文书合并，每份只选一次");
        }
        List<Escalation> letters = merged.letters().stream().map(escalations::get).toList();
        List<Escalation> absorbed = merged.absorbed().stream().map(escalations::get).toList();
        letters.forEach(this::demandWaiting);
        absorbed.forEach(this::demandWaiting);
        letters.forEach(this::demandPresent);
        if (letters.size() > 1) {
            demandAlike(letters);
        }
        absorbed.forEach(weaker -> demandStronger(letters, weaker));
    }

    /**
     * Checks them and writes down what the signatures of this transaction are to make of them. Nobody prepares, signs or ends one of them
     * before it ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(MergedLetters merged) {
        merged.all().stream().sorted().forEach(drafts::lock);
        check(merged);
        if (merged.letters().size() > 1) {
            escalations.issueTogether(merged.letters());
        }
        Map<Long, Long> byCase = merged.letters().stream().map(escalations::get).collect(Collectors.toMap(Escalation::caseId,
                Escalation::id));
        merged.absorbed().forEach(weaker -> escalations.absorb(weaker, byCase.get(escalations.get(weaker).caseId())));
    }

    private void demandWaiting(Escalation e) {
        if (e.state() != Escalation.State.DRAFT || e.height() < Escalation.SIGNED_FROM) {
            throw new ConflictException(name(e) + e.state().label() + AGAIN);
        }
    }

    /** While the clock is held or a reviewer has the case nothing new goes to the unit; what has improved is decided for itself. */
    private void demandPresent(Escalation e) {
        PresentReason.Now now = reasons.of(cases.get(e.caseId()));
        if (now.pauses()) {
            throw new ConflictException(name(e) + "不能合并：" + now.reason() + AGAIN);
        }
        if (now.lessThan(e)) {
            throw new ConflictException(name(e) + "的情况已有好转（" + now.reason() + "），请单独决定是否签发" + AGAIN);
        }
    }

    private void demandAlike(List<Escalation> letters) {
        Escalation first = letters.get(0);
        List<String> kinds = letters.stream().map(e -> e.instrument().label()).distinct().toList();
        if (kinds.size() > 1) {
            throw new BadRequestException("所选文书种类不同（" + String.join("、", kinds) + "），只有同一种文书才能合并为一件，请分别选择");
        }
        for (Escalation e : letters) {
            MergeRules.Answer answer = rules.together(e);
            if (!answer.allowed()) {
                throw new BadRequestException(name(e) + "不能合并：" + answer.reason());
            }
        }
        if (letters.stream().map(Escalation::caseId).distinct().count() < letters.size()) {
            throw new BadRequestException("同一件案件在一件文书中只能列一次，请分别签发");
        }
        Receivers.Of its = receivers.of(first);
        letters.stream().filter(e -> !receivers.of(e).equals(its)).findFirst().ifPresent(other -> {
            throw new BadRequestException(name(first) + "与" + name(other) + "的责任单位、督导单位、送达对象或者回复期限不同，不能合并为一件");
        });
    }

    private void demandStronger(List<Escalation> letters, Escalation weaker) {
        Escalation letter = letters.stream().filter(e -> e.caseId() == weaker.caseId()).findFirst().orElseThrow(
                () -> new BadRequestException(
                        name(weaker) + "不能并入：所选文书中没有同一案件较高级别的一件"));
        MergeRules.Answer answer = rules.absorbs(letter, measure(letter), weaker);
        if (!answer.allowed()) {
            throw new BadRequestException(name(weaker) + "不能并入" + letter.instrument().label() + "：" + answer.reason());
        }
    }

    private String measure(Escalation e) {
        return drafts.newest(e.id()).map(LetterDraft::measure).orElse(null);
    }

    private String name(Escalation e) {
        RectificationCase c = cases.get(e.caseId());
        return c.caseNumber() + e.instrument().label() + "（" + e.level() + "）";
    }
}
