package org.zhenggai.rectification.procedures.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** Lays out the periods of progress reports: which one is reported next, until when, and when the one after it begins. */
@Service
public class ReportingPlan {

    /**
     * A period to be reported on.
     *
     * @param dueAt        end of its last working day
     * @param nextPeriodAt start of the first working day of the period after it
     */
    public record Period(Instant dueAt, Instant nextPeriodAt) {}

    private final ProgressReports reports;
    private final Programmes programmes;
    private final ReportingSettings settings;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportingPlan(ProgressReports reports, Programmes programmes, ReportingSettings settings, WorkingCalendar calendar,
            Deadlines deadlines, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.reports = reports;
        this.programmes = programmes;
        this.settings = settings;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Opens the period to be reported on next: the present one, or the one after it when too little of the present one is left. */
    public Period openNext(long caseId) {
        Cadence cadence = cadence(caseId);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today;
        Optional<ProgressReport> last = reports.current(caseId);
        if (last.isPresent() && !day.isAfter(last.get().endsOn())) {
            day = last.get().endsOn().plusDays(1);
        }
        if (last.isEmpty() && calendar.workingDaysAfterUntil(today, cadence.end(day)) < settings.firstPeriodMinimum()) {
            day = cadence.end(day).plusDays(1);
        }
        LocalDate ends = cadence.end(day);
        LocalDate due = dueOf(ends);
        reports.open(caseId, cadence.start(day), ends, due);
        events.publishEvent(new CaseChanged(caseId));
        return new Period(calendar.endOfDay(due), deadlines.startOfDay(calendar.workingDayFrom(ends.plusDays(1))));
    }

    Cadence cadence(long caseId) {
        return programmes.cadence(caseId).orElse(settings.cadence());
    }

    /** The last working day of the period that ends on the day. */
    LocalDate dueOf(LocalDate ends) {
        return calendar.workingDayBack(ends, 1);
    }
}
