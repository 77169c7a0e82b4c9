package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ExtensionRequests;
import org.zhenggai.rectification.casework.finding.ProgressFacts;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.Counted;
import org.zhenggai.rectification.casework.schedule.DayCount;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.language.CountsDays;

/** Gathers what the ladder table asks of a case today, the inputs by name, and from which dates it counts them. */
@Component
@CountsDays(table = CaseCheck.LADDER, inputs = {Colours.DAYS_LEFT, Colours.DAYS_OVERDUE,
        LadderFacts.REVIEWER_DAYS, LadderFacts.INTERVIEW_DAYS})
class LadderFacts {

    /** What stands for the days left of an undated case: a table compares numbers, and nothing is ever so near. */
    static final int NEVER = 99_999;

    static final String REVIEWER_DAYS = "reviewerDaysOverdue";
    static final String INTERVIEW_DAYS = "daysAfterInterview";

    private final ProgressFacts progress;
    private final Escalations escalations;
    private final ObjectProvider<ExtensionRequests> requests;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LadderFacts(ProgressFacts progress, Escalations escalations, ObjectProvider<ExtensionRequests> requests, Deadlines deadlines,
            WorkingCalendar calendar, Clock clock) {
        this.progress = progress;
        this.escalations = escalations;
        this.requests = requests;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    Map<String, Object> of(RectificationCase c) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Counted> dates = dates(c);
        ProgressFacts.Progress missed = progress.on(c, today);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("category", c.category().name());
        facts.put("held", c.held());
        facts.put("waitsForReviewer", c.processState().reviewLimit().isPresent());
        facts.put(REVIEWER_DAYS, count(dates, REVIEWER_DAYS, today, 0));
        facts.put("extensionPending", requests.stream().anyMatch(asked -> asked.extensionPending(c.id())));
        facts.put(Colours.DAYS_LEFT, count(dates, Colours.DAYS_LEFT, today, NEVER));
        facts.put(Colours.DAYS_OVERDUE, count(dates, Colours.DAYS_OVERDUE, today, 0));
        facts.put("behindSchedule", c.category() == Category.DEADLINE_BOUND && missed.milestonesMissed() > 0);
        facts.put("yellowLetters", escalations.issued(c.id(), Instrument.YELLOW_LETTER));
        facts.put("notices", escalations.issued(c.id(), Instrument.PUBLIC_CRITICISM));
        facts.put(INTERVIEW_DAYS, count(dates, INTERVIEW_DAYS, today, -1));
        facts.put("missedRunning", missed.missedRunning());
        facts.put("milestonesMissed", missed.milestonesMissed());
        facts.put("reportsMissed", missed.reportsMissed());
        return facts;
    }

    /** Whether the case misses a milestone or a report: what its colour shows. */
    static boolean behind(Map<String, Object> facts) {
        return (int) facts.get("milestonesMissed") > 0 || (int) facts.get("reportsMissed") > 0;
    }

    /** Days after today on which what the table does not count, but compares, can change by itself. */
    List<LocalDate> turningPoints(RectificationCase c) {
        return progress.turningPoints(c, LocalDate.now(clock));
    }

    /** What is counted of the case now, by input; what has no date now is missing. */
    Map<String, Counted> dates(RectificationCase c) {
        Map<String, Counted> dates = new LinkedHashMap<>();
        if (c.dueDate() != null) {
            dates.put(Colours.DAYS_LEFT, new Counted(DayCount.LEFT, c.dueDate()));
            dates.put(Colours.DAYS_OVERDUE, new Counted(DayCount.OVERDUE, c.dueDate()));
        }
        // last day of the reviewer the case waits for
        c.processState().reviewLimit().ifPresent(limit -> dates.put(REVIEWER_DAYS, new Counted(DayCount.OVERDUE, deadlines.last(c
                .stateSince(), limit))));
        escalations.unansweredInterview(c.id()).ifPresent(held -> dates.put(INTERVIEW_DAYS, new Counted(DayCount.SINCE, held)));
        return dates;
    }

    private int count(Map<String, Counted> dates, String input, LocalDate today, int none) {
        Counted counted = dates.get(input);
        return counted == null ? none : counted.count().on(calendar, counted.date(), today);
    }
}
