package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.ProcessStarts;

/** Sees to it that a process waits for each morning on which there is something to write, and for no other. */
@Component
class DigestPlan {

    private static final Duration RIGHT_AFTER = Duration.ofMinutes(1);

    private final MessageStore store;
    private final QuietHours hours;
    private final WorkingCalendar calendar;
    private final NotificationSettings settings;
    private final ProcessStarts starts;
    private final Clock clock;

    DigestPlan(MessageStore store, QuietHours hours, WorkingCalendar calendar, NotificationSettings settings, ProcessStarts starts,
            Clock clock) {
        this.store = store;
        this.hours = hours;
        this.calendar = calendar;
        this.settings = settings;
        this.starts = starts;
        this.clock = clock;
    }

    void planNext(Preferences.Values values) {
        plan(hours.nextDigest(values));
    }

    /** The morning on which officers are reminded of a task with this last day. */
    void planReminder(LocalDate due, Preferences.Values values) {
        LocalDate day = calendar.minusWorkingDays(due, settings.taskReminderDays());
        if (day.isAfter(LocalDate.now(clock))) {
            plan(hours.digestOn(day, values));
        }
    }

    /** What is told while a run is being written may be too late for it: another one follows right after. */
    private void plan(Instant wanted) {
        Instant at = wanted;
        MessageStore.Run run = store.joinRun(at);
        while (!run.joined()) {
            at = at.plus(RIGHT_AFTER);
            run = store.joinRun(at);
        }
        if (run.planned()) {
            starts.start(MessageDigestProcess.KEY, "消息汇总/" + at.atZone(clock.getZone()).toLocalDate(), Map.of("digestAt", Date.from(at)));
        }
    }
}
