package org.zhenggai.rectification.casework.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.DecisionTable;

/**
 * The next day that matters: the next working day on which a table's answer about a case can change by itself. Checks run at the start of
 * the working day; what turns on a day off is seen on the working day after it.
 */
@Component
public class NextDay {

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final CheckSettings settings;
    private final Clock clock;

    NextDay(WorkingCalendar calendar, Deadlines deadlines, CheckSettings settings, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * When to look next, at the latest after the longest wait of the settings.
     *
     * @param counted what the table counts of the case, by the names of its inputs
     * @param days    other days after today on which the case's facts change by themselves
     */
    public Instant after(DecisionTable table, Map<String, Counted> counted, Collection<LocalDate> days) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = calendar.plusWorkingDays(today, settings.longestWait());
        Stream<LocalDate> turning = counted.entrySet().stream().flatMap(each -> each.getValue().count()
                .next(calendar, each.getValue().date(), today, table.turns(each.getKey()), settings.longestWait()).stream());
        return deadlines.startOfDay(Stream.concat(turning, days.stream()).map(calendar::workingDayFrom).filter(latest::isAfter)
                .min(LocalDate::compareTo).orElse(latest));
    }

    /** The next start of a working day: today's when it has not come yet. */
    public Instant soon() {
        LocalDate today = LocalDate.now(clock);
        boolean ahead = calendar.isWorkingDay(today) && deadlines.startOfDay(today).isAfter(clock.instant());
        return deadlines.startOfDay(ahead ? today : calendar.nextWorkingDay(today));
    }
}
