package org.zhenggai.rectification.procedures.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;

/** What a page may offer to merge; {@link LetterMerging} decides when it is done. */
@Component
class MergeOffers {

    /** What distinguishes documents: letters that agree in it may be one. */
    private record Sheet(Instrument instrument, Receivers.Of receivers) {}

    /**
     * What may be made of one letter.
     *
     * @param together letters with the same number may be one document, null where it is issued alone
     * @param absorbs  keys of the weaker letters of its case that it may take in
     */
    record Offer(Integer together, List<Long> absorbs) {}

    private final MergeRules rules;
    private final Receivers receivers;
    private final PresentReason reasons;
    private final LetterDrafts drafts;
    private final Cases cases;

    MergeOffers(MergeRules rules, Receivers receivers, PresentReason reasons, LetterDrafts drafts, Cases cases) {
        this.rules = rules;
        this.receivers = receivers;
        this.reasons = reasons;
        this.drafts = drafts;
        this.cases = cases;
    }

    /** Of each of the letters, by key. */
    Map<Long, Offer> of(List<Escalation> letters) {
        Map<Sheet, Integer> sheets = new HashMap<>();
        Map<Long, Offer> offers = new HashMap<>();
        for (Escalation e : letters) {
            PresentReason.Now now = reasons.of(cases.get(e.caseId()));
            boolean present = !now.pauses() && !now.lessThan(e);
            Integer together = present && rules.together(e).allowed()
                    ? sheets.computeIfAbsent(new Sheet(e.instrument(), receivers.of(e)), sheet -> sheets.size() + 1) : null;
            offers.put(e.id(), new Offer(together, present ? absorbs(e, letters) : List.of()));
        }
        return offers;
    }

    private List<Long> absorbs(Escalation e, List<Escalation> letters) {
        List<Escalation> others = letters.stream().filter(one -> one.caseId() == e.caseId() && one.id() != e.id()).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String measure = drafts.newest(e.id()).map(LetterDraft::measure).orElse(null);
        return others.stream().filter(weaker -> rules.absorbs(e, measure, weaker).allowed()).map(Escalation::id).toList();
    }
}
