package org.zhenggai.rectification.procedures.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.procedures.followup.FollowUp.Check;

/** Opens follow-ups and plans their checks, counted in months from the closure. */
@Service
@Transactional
public class FollowUps {

    private final FollowUpStore store;
    private final FollowUpSettings settings;
    private final Cases cases;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    FollowUps(FollowUpStore store, FollowUpSettings settings, Cases cases, Timeline timeline, WorkingCalendar calendar,
            Deadlines deadlines) {
        this.store = store;
        this.settings = settings;
        this.cases = cases;
        this.timeline = timeline;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /** Opens the follow-up of the case that was just closed. @return its key */
    public long open(long caseId) {
        return store.open(caseId, cases.get(caseId).endedOn());
    }

    /** Plans the next check. @return the start of its day; one that is no working day gives way to the next */
    public Instant planNext(long followUpId) {
        FollowUp followUp = store.get(followUpId);
        int number = store.checks(followUpId).size() + 1;
        LocalDate day = followUp.closedOn().plusMonths(settings.months().get(number - 1));
        LocalDate due = calendar.workingDayFrom(day);
        store.plan(followUpId, number, due);
        return deadlines.startOfDay(due);
    }

    /** Whether the settings want another check after this many. */
    boolean more(int checks) {
        return checks < settings.months().size();
    }

    /** The case was opened again. */
    public void voided(long caseId) {
        store.voidRunning(caseId);
        timeline.append(caseId, Timeline.SYSTEM, "FOLLOW_UP_VOID", "案件重新开启，回头看终止", null);
    }

    List<String> earlier(long followUpId) {
        return store.checks(followUpId).stream().filter(check -> check.visitedOn() != null).map(FollowUps::words).toList();
    }

    private static String words(Check check) {
        return "第" + check.number() + "次（" + Wording.date(check.visitedOn()) + "）：" + check.seen();
    }
}
