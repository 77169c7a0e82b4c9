package org.zhenggai.rectification.procedures.referral;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Timeline;

/**
 * Opens referrals. A case has one undecided referral of a kind at most; a further clue is appended to it, and gets a referral of its own
 * once that one is decided. The case's timeline names neither clue nor reason: those concerned read it too.
 */
@Service
@Transactional
public class Referrals {

    /** Where a clue went: to a referral of its own, or {@code appended} to an undecided one. */
    public record Placed(long referralId, boolean appended) {}

    private final ReferralStore store;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Referrals(ReferralStore store, Timeline timeline, ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Refers a clue on the case: starts a referral and its process, or appends the clue to the undecided one of this kind.
     *
     * @param clue  what was found, in Chinese
     * @param actor officer who found it, or {@code system}
     * @return the referral's key
     */
    public long open(long caseId, ReferralKind kind, String clue, String actor) {
        Placed placed = place(caseId, kind, clue, actor);
        if (!placed.appended()) {
            events.publishEvent(new ReferralOpened(placed.referralId(), caseId, kind));
        }
        return placed.referralId();
    }

    /** Records the clue as {@link #open} does, for a caller that starts the process itself. */
    public Placed place(long caseId, ReferralKind kind, String clue, String actor) {
        var opened = store.open(caseId, kind, actor);
        long id = opened.orElseGet(() -> store.undecided(caseId, kind).orElseThrow().id());
        store.addClue(id, clue, actor);
        timeline.append(caseId, actor, opened.isPresent() ? "REFERRAL_OPENED" : "REFERRAL_CLUE_ADDED",
                opened.isPresent() ? "发起" + kind.label() : "补充线索，并入在办的" + kind.label(), null);
        return new Placed(id, opened.isEmpty());
    }

    /** The referral by its key. */
    @Transactional(readOnly = true)
    public Referral get(long referralId) {
        return store.get(referralId);
    }

    /** Referrals of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Referral> of(long caseId) {
        return store.of(caseId);
    }

    @Transactional(readOnly = true)
    public List<Referral.Clue> clues(long referralId) {
        return store.clues(referralId);
    }

    @Transactional(readOnly = true)
    public List<Referral.Item> items(long referralId) {
        return store.items(referralId);
    }

    /** Ids of the officers in charge. */
    @Transactional(readOnly = true)
    public List<String> officers(long referralId) {
        return store.officers(referralId);
    }
}
