package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseSchedule;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ExtensionRequests;
import org.zhenggai.rectification.casework.finding.ProgressFacts;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.StepLimits;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** Gathers what the ladder table asks of a case today: the inputs by name. */
@Component
class LadderFacts {

    /** What stands for the days left of an undated case: a table compares numbers, and nothing is ever so near. */
    static final int NEVER = 99_999;

    private final CaseSchedule schedule;
    private final ProgressFacts progress;
    private final Escalations escalations;
    private final ObjectProvider<ExtensionRequests> requests;
    private final StepLimits limits;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LadderFacts(CaseSchedule schedule, ProgressFacts progress, Escalations escalations, ObjectProvider<ExtensionRequests> requests,
                StepLimits limits, WorkingCalendar calendar, Clock clock) {
        this.schedule = schedule;
        this.progress = progress;
        this.escalations = escalations;
        this.requests = requests;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    Map<String, Object> of(RectificationCase c) {
        LocalDate today = LocalDate.now(clock);
        ProgressFacts.Progress missed = progress.on(c, today);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("category", c.category().name());
        facts.put("held", c.held());
        facts.put("waitsForReviewer", c.processState().reviewLimit().isPresent());
        facts.put("reviewerDaysOverdue", c.processState().reviewLimit()
                .map(limit -> calendar.workingDaysAfterUntil(reviewDue(c, limit), today)).orElse(0));
        facts.put("extensionPending", requests.stream().anyMatch(asked -> asked.extensionPending(c.id())));
        facts.put("daysLeft", c.dueDate() == null ? NEVER : schedule.daysLeft(c.dueDate()));
        facts.put("daysOverdue", c.dueDate() == null ? 0 : schedule.daysOverdue(c.dueDate()));
        facts.put("behindSchedule", c.category() == Category.DEADLINE_BOUND && missed.milestonesMissed() > 0);
        facts.put("yellowLetters", escalations.issued(c.id(), Instrument.YELLOW_LETTER));
        facts.put("notices", escalations.issued(c.id(), Instrument.PUBLIC_CRITICISM));
        facts.put("daysAfterInterview", escalations.unansweredInterview(c.id())
                .map(held -> (int) ChronoUnit.DAYS.between(held, today)).orElse(-1));
        facts.put("missedRunning", missed.missedRunning());
        facts.put("milestonesMissed", missed.milestonesMissed());
        facts.put("reportsMissed", missed.reportsMissed());
        return facts;
    }

    /** Whether the case misses a milestone or a report: what its colour shows. */
    static boolean behind(Map<String, Object> facts) {
        return (int) facts.get("milestonesMissed") > 0 || (int) facts.get("reportsMissed") > 0;
    }

    /** Last day of the reviewer the case waits for. */
    LocalDate reviewDue(RectificationCase c, String limit) {
        return calendar.plusWorkingDays(c.stateSince(), limits.limits().get(limit));
    }
}
