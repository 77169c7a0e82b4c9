package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.organization.Position;

/** What the papers of an escalation are made from. */
@Service
@Transactional(readOnly = true)
public class EscalationPapers {

    /**
     * @param instrument  name of the instrument, {@code label} its Chinese name
     * @param units       ids of the units it is addressed to, each once
     * @param reason      a draft's with today's days, as it would be issued
     * @param requirement what the signer asks for, before the signature what was prepared; null where nothing was, and where nobody signs
     * @param respondBy   last day for the answer, as it is or would be if issued today; null where none is asked for
     * @param interview   how the interview was held, null before
     * @param reportBy    last day for the report after the interview, null before
     * @param awaitsSignature whether it is a draft that a person has to sign
     * @param absorbs     weaker letters of the case that it takes in, in words
     */
    public record EscalationPaper(long id, long caseId, DocumentKind paper, String instrument, String label, String level, String reason,
            LocalDate triggeredOn, List<String> units, String requirement, LocalDate respondBy,
            Interview interview, LocalDate reportBy, boolean awaitsSignature, List<String> absorbs) {}

    /** An interview as it was held. */
    public record Interview(LocalDate heldOn, String place, String participants, String minutes) {}

    private final Escalations escalations;
    private final LetterDrafts drafts;
    private final PresentReason reasons;
    private final Cases cases;
    private final WorkingCalendar calendar;
    private final Clock clock;

    EscalationPapers(Escalations escalations, LetterDrafts drafts, PresentReason reasons, Cases cases, WorkingCalendar calendar,
            Clock clock) {
        this.drafts = drafts;
        this.reasons = reasons;
        this.cases = cases;
        this.escalations = escalations;
        this.calendar = calendar;
        this.clock = clock;
    }

    public EscalationPaper get(long id) {
        return paper(escalations.get(id));
    }

    /** What one document would be made from if these letters were issued now. */
    public List<EscalationPaper> of(MergedLetters merged) {
        List<Escalation> absorbed = merged.absorbed().stream().map(escalations::get).toList();
        return merged.letters().stream().map(escalations::get).map(e -> paper(e, absorbed.stream().filter(weaker -> weaker.caseId() == e
                .caseId()).toList())).toList();
    }

    /** What the document of this first letter was made from, in its order. */
    public List<EscalationPaper> issuedTogether(long first) {
        return escalations.issuedWith(first).stream().map(this::paper).toList();
    }

    /** The cases that stand in the document of this first letter. */
    public List<Long> cases(long first) {
        return escalations.issuedWith(first).stream().map(Escalation::caseId).toList();
    }

    /** Documents on several cases in which the case stands. */
    public List<Paper> joint(long caseId) {
        return escalations.of(caseId).stream().filter(e -> e.isTogether() && e.issuedOn() != null).map(Escalation::asPaper).toList();
    }

    /** Drafts of the case that wait for a signature. */
    public List<EscalationPaper> awaitingSignature(long caseId) {
        return escalations.of(caseId).stream().map(this::paper).filter(EscalationPaper::awaitsSignature).toList();
    }

    private EscalationPaper paper(Escalation e) {
        return paper(e, escalations.absorbedBy(e.id()));
    }

    private EscalationPaper paper(Escalation e, List<Escalation> absorbed) {
        LocalDate respondBy = e.respondBy() != null || e.respondDays() == 0 ? e.respondBy()
                : calendar.plusWorkingDays(LocalDate.now(clock), e.respondDays());
        Optional<Escalations.Interview> held = escalations.interview(e.id());
        return new EscalationPaper(e.id(), e.caseId(), e.instrument().paper(), e.instrument().name(), e.instrument().label(), e.level(),
                reasons.of(e, cases.get(e.caseId())), e.triggeredOn(), Stream.concat(Stream.of(e), absorbed.stream()).flatMap(
                        one -> escalations.addressees(one.id()).stream()).map(Position::unitId).distinct().toList(),
                e.requirement() != null ? e.requirement() : drafts.newest(e.id()).map(LetterDraft::requirement).orElse(null), respondBy,
                held.map(i -> new Interview(i.heldOn(), i.place(), i.participants(), i.minutes())).orElse(null),
                e.interviewOn() == null ? null : e.respondBy(),
                e.state() == Escalation.State.DRAFT && e.height() >= Escalation.SIGNED_FROM, absorbed.stream().map(weaker -> weaker
                        .instrument().label()).toList());
    }
}
