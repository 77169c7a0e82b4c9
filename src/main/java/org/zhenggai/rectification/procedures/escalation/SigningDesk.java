package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ReadsAhead;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Letters that wait for their signature: what stands in them now, and what is to be demanded, prepared before they are signed. */
@Service
@Transactional
public class SigningDesk {

    /**
     * A letter that waits.
     *
     * @param paperId   of the paper that would be issued, in addresses
     * @param reason    with today's days
     * @param presently what the ladder says today where that is less than the letter's level, null where it is not
     * @param chooses   whether the signer says how it goes on: by a listing, or by handing it over
     * @param draft     null while nothing was prepared
     * @param together  letters with the same number may be issued as one document, null where it is issued alone
     * @param absorbs   keys of the weaker letters of its case that it may take in
     */
    public record WaitingLetter(long id, long caseId, String paperId, String level, String instrument, String reason, String presently,
            LocalDate triggeredOn, String addressees, boolean chooses, LetterDraft draft, Integer together, List<Long> absorbs) {}

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;

    private final Escalations escalations;
    private final LetterDrafts drafts;
    private final PresentReason reasons;
    private final Trigger trigger;
    private final SigningRights rights;
    private final MergeOffers merging;
    private final Cases cases;
    private final CaseAccess access;
    private final Organization organization;
    private final Acting acting;
    private final AuditLog audit;
    private final List<ReadsAhead> rooms;

    SigningDesk(Escalations escalations, LetterDrafts drafts, PresentReason reasons, Trigger trigger, SigningRights rights,
            MergeOffers merging,
            Cases cases, CaseAccess access, Organization organization, Acting acting, AuditLog audit, List<ReadsAhead> rooms) {
        this.rooms = rooms;
        this.merging = merging;
        this.escalations = escalations;
        this.drafts = drafts;
        this.reasons = reasons;
        this.trigger = trigger;
        this.rights = rights;
        this.cases = cases;
        this.access = access;
        this.organization = organization;
        this.acting = acting;
        this.audit = audit;
    }

    /** The letters of these escalations; the caller has checked who may read them. */
    @Transactional(readOnly = true)
    public List<WaitingLetter> of(List<Long> escalationIds) {
        if (escalationIds.isEmpty()) {
            return List.of();
        }
        List<Escalation> letters = escalationIds.stream().map(escalations::get).toList();
        List<RectificationCase> of = letters.stream().map(Escalation::caseId).distinct().map(cases::get).toList();
        try {
            rooms.forEach(room -> room.readAhead(of));
            Map<Long, MergeOffers.Offer> offers = merging.of(letters);
            return letters.stream().map(e -> letter(e, offers.get(e.id()))).toList();
        } finally {
            rooms.forEach(ReadsAhead::over);
        }
    }

    /** Whether the user may prepare letters of the case. */
    @Transactional(readOnly = true)
    public boolean mayPrepare(String user, long caseId) {
        return rights.mayPrepare(user, caseId);
    }

    /** Whether there can be a letter that the user may prepare. */
    public boolean mayEver(String user) {
        return rights.mayEver(user);
    }

    /** Whether a letter that has climbed can ever be the user's to sign. */
    public boolean maySign(String user) {
        return rights.ofGovernment(user);
    }

    /**
     * Prepares what the letter is to demand.
     *
     * @param before  key of the text that the author has seen, null where there was none
     * @param measure LISTING or HANDOVER where the letter leaves the choice, null otherwise
     * @throws NotFoundException   when there is no such letter, or the user may not see its case
     * @throws ForbiddenException  when it is not the user's to prepare
     * @throws ConflictException   when it does not wait any more, or somebody has written another text since
     * @throws BadRequestException without a text, or with one that is too long
     */
    public LetterDraft prepare(String user, long escalationId, String requirement, String measure, Long before) {
        Escalation e = found(user, escalationId);
        RectificationCase c = cases.get(e.caseId());
        if (!rights.mayPrepare(user, e.caseId())) {
            throw new ForbiddenException("整改要求由签发单位和主管部门的人员拟写；本案责任单位的人员不能拟写");
        }
        String text = PlainText.written(requirement);
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new BadRequestException("请填写整改要求，" + SHORTEST + "至" + LONGEST + "字");
        }
        String chosen = e.instrument() == Instrument.LISTING_OR_ACCOUNTABILITY ? measure : null;
        if (chosen != null && !SignStep.MEASURES.contains(chosen)) {
            throw new BadRequestException("处理方式应为挂牌督办或移交问责");
        }
        drafts.lock(escalationId);
        if (escalations.get(escalationId).state() != Escalation.State.DRAFT) {
            throw new ConflictException("这份文书已经" + escalations.get(escalationId).state().label() + "，不能再改");
        }
        LetterDraft present = drafts.newest(escalationId).orElse(null);
        demandSeen(present, before);
        if (present == null || !present.requirement().equals(text) || !Objects.equals(present.measure(), chosen)) {
            drafts.add(escalationId, text, chosen, user, organization.nameOf(user, acting.principalOf(user).orElse(null)));
            audit.record(Act.of(Category.CASEWORK, user, "拟写整改要求").on(c.caseNumber()).saying(e.instrument().label() + "（" + e.level()
                    + "）"));
        }
        return drafts.newest(escalationId).orElseThrow();
    }

    /**
     * The text that is signed, if it is still the one that the signer has seen. Whoever writes another one waits until the caller's
     * transaction has ended, and is told then that it is signed.
     *
     * @throws ConflictException   when somebody has written another one since
     * @throws BadRequestException when there is none
     */
    public LetterDraft seen(long escalationId, Long draft) {
        drafts.lock(escalationId);
        LetterDraft present = drafts.newest(escalationId).orElseThrow(() -> new BadRequestException("整改要求尚未拟写"));
        demandSeen(present, draft);
        return present;
    }

    private static void demandSeen(LetterDraft present, Long seen) {
        if (present != null && !Objects.equals(present.id(), seen)) {
            throw new ConflictException("整改要求已由" + present.by() + "另行改写，请刷新后再看一遍");
        }
    }

    private Escalation found(String user, long id) {
        Optional<Escalation> known;
        try {
            known = Optional.of(escalations.get(id));
        } catch (EmptyResultDataAccessException none) {
            known = Optional.empty();
        }
        Escalation e = known.orElseThrow(() -> new NotFoundException("没有这份文书，或者您无权查看"));
        access.visible(user, cases.get(e.caseId()).caseNumber());
        return e;
    }

    private WaitingLetter letter(Escalation e, MergeOffers.Offer offer) {
        RectificationCase c = cases.get(e.caseId());
        PresentReason.Now now = reasons.of(c);
        return new WaitingLetter(e.id(), e.caseId(), Paper.ofCase(e.instrument().paper(), e.id(), e.caseId()).id(), e.level(),
                e.instrument().label(), reasons.of(e, c), now.lessThan(e) ? now.reason() : null, e.triggeredOn(),
                trigger.names(escalations.addressees(e.id())), e.instrument() == Instrument.LISTING_OR_ACCOUNTABILITY,
                drafts.newest(e.id()).orElse(null), offer.together(), offer.absorbs());
    }
}
