package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** The periods of patrols. A period without a working day is passed over: nobody could record it. */
@Component
class PatrolCalendar {

    private static final String SUPPLEMENT = "patrol-supplement";
    private static final String SIGNATURE = "patrol-signature";

    /** First and last day of a period. */
    record Span(LocalDate beginsOn, LocalDate endsOn) {}

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    PatrolCalendar(WorkingCalendar calendar, Deadlines deadlines, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The period of the first working day that is neither past nor before {@code earliest}; it begins no earlier than that either. */
    Span next(Cadence cadence, LocalDate earliest) {
        LocalDate today = today();
        LocalDate day = calendar.workingDayFrom(earliest.isAfter(today) ? earliest : today);
        LocalDate begins = cadence.start(day);
        return new Span(begins.isBefore(earliest) ? earliest : begins, cadence.end(day));
    }

    /** End of the last working day of what ends on the day. */
    Date dueBy(LocalDate ends) {
        return endOf(calendar.workingDayBack(ends, 1));
    }

    Date endOf(LocalDate day) {
        return Date.from(calendar.endOfDay(day));
    }

    /** Start of the first working day from this one. */
    Date startFrom(LocalDate day) {
        return Date.from(deadlines.startOfDay(calendar.workingDayFrom(day)));
    }

    /** End of the last day for the lead's signature on what is put before him today. */
    Date signUntil() {
        return deadlines.inWorkingDays(SIGNATURE);
    }

    /** Last day for what is missing from a period that is returned today; never before the period itself is over. */
    LocalDate supplementUntil(LocalDate ends) {
        LocalDate limit = deadlines.last(today(), SUPPLEMENT);
        return limit.isAfter(ends) ? limit : ends;
    }
}
