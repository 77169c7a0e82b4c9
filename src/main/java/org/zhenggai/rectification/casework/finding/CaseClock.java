package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.schedule.StepLimits;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/**
 * Stops and restarts the clock of a case. While a hold is open no day counts against the case; when it ends, the working days it
 * took are given back to the due date and logged (domain.md §5, clock hold first). Holds for different reasons may overlap; a day is
 * given back once, by the hold that began first.
 */
@Service
@Transactional
public class CaseClock {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseTerms terms;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final StepLimits limits;

    CaseClock(JdbcClient jdbc, Cases cases, CaseTerms terms, Timeline timeline, WorkingCalendar calendar, Clock clock,
            ApplicationEventPublisher events, StepLimits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.cases = cases;
        this.terms = terms;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a hold; does nothing when one for the same reason is open already. */
    public void hold(long caseId, HoldReason reason) {
        cases.lock(caseId);
        if (open(caseId).stream().anyMatch(hold -> hold.reason() == reason)) {
            return;
        }
        jdbc.sql("insert into case_hold (case_id, reason, held_since, counts_from) values (:case, :reason, :at, :today)")
                .param("case", caseId).param("reason", reason.name()).param("at", OffsetDateTime.now(clock))
                .param("today", workingDate()).update();
        cases.changes(caseId);
        timeline.append(caseId, Timeline.SYSTEM, "CLOCK_HELD", "时限暂停：" + reason.label(), null);
        events.publishEvent(new CaseChanged(caseId));
    }

    /** Ends the open hold for this reason, if any, and gives its working days back to a dated case that has not ended. */
    public void release(long caseId, HoldReason reason) {
        cases.lock(caseId);
        List<Hold> open = open(caseId);
        Optional<Hold> ended = open.stream().filter(hold -> hold.reason() == reason).findFirst();
        if (ended.isEmpty()) {
            return;
        }
        LocalDate today = workingDate();
        // while an earlier hold is still open it covers the days of this one
        boolean counts = open.get(0).equals(ended.get());
        RectificationCase c = cases.get(caseId);
        int days = counts && !c.processState().ended() ? calendar.workingDaysAfterUntil(ended.get().countsFrom(), today) : 0;
        jdbc.sql("update case_hold set released_at = :at, days_given_back = :days where id = :id")
                .param("at", OffsetDateTime.now(clock)).param("days", days).param("id", ended.get().id()).update();
        cases.changes(caseId);
        if (counts) {
            jdbc.sql("update case_hold set counts_from = :today where case_id = :case and released_at is null")
                    .param("today", today).param("case", caseId).update();
        }
        timeline.append(caseId, Timeline.SYSTEM, "CLOCK_RELEASED", "时限恢复，返还" + days + "个工作日", "暂停原因：" + reason.label());
        if (days > 0 && c.dueDate() != null) {
            terms.giveBack(caseId, calendar.plusWorkingDays(c.dueDate(), days), reason.label() + "期间" + days + "个工作日不计入时限");
        }
        events.publishEvent(new CaseChanged(caseId));
    }

    /** The end of a case ends its holds; an ended case gets no days back. */
    @EventListener
    void on(CaseEnded ended) {
        jdbc.sql("update case_hold set released_at = :at, days_given_back = 0 where case_id = :case and released_at is null")
                .param("at", OffsetDateTime.now(clock)).param("case", ended.caseId()).update();
        cases.changes(ended.caseId());
    }

    /**
     * Today, or yesterday before the working day has started: a hold that ends with a day is released by a timer shortly after midnight,
     * and the new day does not count as held.
     */
    private LocalDate workingDate() {
        LocalDateTime now = LocalDateTime.now(clock);
        return now.toLocalTime().isBefore(limits.startOfDay()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** The reason of the hold that is open now; of several the one that began first. */
    public Optional<HoldReason> heldFor(long caseId) {
        return open(caseId).stream().map(Hold::reason).findFirst();
    }

    /** Open holds, the one that counts first. */
    private List<Hold> open(long caseId) {
        return jdbc.sql("""
                select id, reason, counts_from from case_hold where case_id = :case and released_at is null
                order by counts_from, id""").param("case", caseId).query(Hold.class).list();
    }

    private record Hold(long id, HoldReason reason, LocalDate countsFrom) {}
}
