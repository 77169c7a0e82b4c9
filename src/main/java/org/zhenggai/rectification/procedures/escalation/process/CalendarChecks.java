package org.zhenggai.rectification.procedures.escalation.process;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.ground.calendar.CalendarEdited;

/** Moves the next check of every open case after the working calendar was edited. */
@Component
class CalendarChecks {

    private final Cases cases;
    private final ApplicationEventPublisher events;

    CalendarChecks(Cases cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(CalendarEdited edited) {
        cases.open().forEach(c -> events.publishEvent(new CaseChanged(c.id())));
    }
}
