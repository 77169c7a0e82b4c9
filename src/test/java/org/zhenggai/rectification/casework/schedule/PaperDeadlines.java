package org.zhenggai.rectification.casework.schedule;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** The rooms' dates without the application. */
public final class PaperDeadlines {

    private PaperDeadlines() {}

    /** Limits in working days by step; calendar days have none. */
    public static Deadlines of(Map<String, Integer> limits, LocalTime startOfDay, WorkingCalendar calendar, Clock clock) {
        return new Deadlines(new StepLimits(limits, startOfDay, Map.of("listing", 60), Map.of()), calendar, clock);
    }

    public static NextDay nextDay(Deadlines deadlines, int longestWait, WorkingCalendar calendar, Clock clock) {
        return new NextDay(calendar, deadlines, new CheckSettings(longestWait), clock);
    }
}
