package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.organization.Offices;

/** Issues an escalation: from then on it is in force and its answer is awaited. */
@Service
@Transactional
public class EscalationIssue {

    private final Escalations escalations;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Documents documents;
    private final Offices offices;

    EscalationIssue(Escalations escalations, WorkingCalendar calendar, Timeline timeline, Clock clock,
            ApplicationEventPublisher events, Documents documents, Offices offices) {
        this.documents = documents;
        this.offices = offices;
        this.escalations = escalations;
        this.calendar = calendar;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** @return end of the last day for the answer, empty where none is asked for */
    public Optional<Instant> issue(long escalationId) {
        Escalation e = escalations.get(escalationId);
        LocalDate respondBy = e.respondDays() == 0 ? null : calendar.plusWorkingDays(LocalDate.now(clock), e.respondDays());
        escalations.issue(escalationId, respondBy);
        if (e.instrument().paper() != null && e.height() < Escalation.SIGNED_FROM) { // from there up it got its number when it was signed
            documents.issue(Paper.ofCase(e.instrument().paper(), e.id(), e.caseId()), offices.reporting(e.caseId()), Timeline.SYSTEM,
                    number -> escalations.number(escalationId, number));
            e = escalations.get(escalationId);
        }
        // one document is one message: its first letter tells of all
        List<Escalation> told = !e.isTogether() ? List.of(e) : escalations.issuedWith(e.id());
        timeline.append(e.caseId(), Timeline.SYSTEM, "ESCALATION_ISSUED", "发出" + e.instrument().label() + "（" + e.level() + "）"
                + (e.documentNo() == null ? "" : "，文号：" + e.documentNo()), e.reason());
        events.publishEvent(new EscalationIssued(e.caseId(), escalationId, e.level(), e.instrument().label(),
                e.instrument() == Instrument.REVIEWER_URGE, e.reason(), e.documentNo(), e.requirement(), e.dueDate(), respondBy,
                told.stream().flatMap(one -> escalations.addressees(one.id()).stream()).distinct().toList(), e.asPaper(), told.stream().map(
                        Escalation::caseId).toList()));
        if (e.height() >= Escalation.SIGNED_FROM) { // a reminder is issued within the check that triggered it
            events.publishEvent(new CaseChanged(e.caseId()));
        }
        return Optional.ofNullable(respondBy).map(calendar::endOfDay);
    }
}
