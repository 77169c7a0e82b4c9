package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** When people are left in peace, and when the next digest goes out: both by working days. */
@Component
class QuietHours {

    private final WorkingCalendar calendar;
    private final Clock clock;

    QuietHours(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The end of the quiet time that is running; empty where none is. */
    Optional<Instant> until(Preferences.Values values) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalTime time = now.toLocalTime();
        if (!values.quiet()) {
            return Optional.empty();
        }
        boolean working = calendar.isWorkingDay(now.toLocalDate());
        if (working && time.isBefore(values.quietTo())) {
            return Optional.of(at(now.toLocalDate(), values.quietTo()));
        }
        return working && time.isBefore(values.quietFrom()) ? Optional.empty()
                : Optional.of(at(calendar.nextWorkingDay(now.toLocalDate()), values.quietTo()));
    }

    /** When the next digest is written. */
    Instant nextDigest(Preferences.Values values) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        boolean today = calendar.isWorkingDay(now.toLocalDate()) && now.toLocalTime().isBefore(values.digestAt());
        return at(today ? now.toLocalDate() : calendar.nextWorkingDay(now.toLocalDate()), values.digestAt());
    }

    /** When the digest of this day is written; of the next working day where it is none. */
    Instant digestOn(LocalDate day, Preferences.Values values) {
        return at(calendar.workingDayFrom(day), values.digestAt());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
