package org.zhenggai.rectification.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.calendar.WorkingCalendar;

/**
 * Stops and restarts the clock of a case. While a hold is open no day counts against the case; when it ends, the working days it
 * took are given back to the due date and logged (domain.md §5, clock hold first).
 */
@Service
@Transactional
public class CaseClock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseClock(JdbcClient jdbc, Cases cases, Timeline timeline, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens a hold; does nothing when one is open already. */
    public void hold(long caseId, HoldReason reason) {
        if (openHold(caseId).isPresent()) {
            return;
        }
        jdbc.sql("insert into case_hold (case_id, reason, held_since) values (:case, :reason, :at)")
                .param("case", caseId).param("reason", reason.name()).param("at", OffsetDateTime.now(clock)).update();
        timeline.append(caseId, Timeline.SYSTEM, "CLOCK_HELD", "时限暂停：" + reason.label(), null);
    }

    /** Ends the open hold, if any, and gives its working days back to a dated case. */
    public void release(long caseId) {
        openHold(caseId).ifPresent(hold -> {
            LocalDate from = hold.since().atZoneSameInstant(ZONE).toLocalDate();
            int days = calendar.workingDaysAfterUntil(from, LocalDate.now(clock));
            jdbc.sql("update case_hold set released_at = :at, days_given_back = :days where id = :id")
                    .param("at", OffsetDateTime.now(clock)).param("days", days).param("id", hold.id()).update();
            timeline.append(caseId, Timeline.SYSTEM, "CLOCK_RELEASED", "时限恢复，返还" + days + "个工作日",
                    "暂停原因：" + hold.reason().label());
            LocalDate due = cases.get(caseId).dueDate();
            if (days > 0 && due != null) {
                cases.moveDueDate(caseId, calendar.plusWorkingDays(due, days), Timeline.SYSTEM,
                        hold.reason().label() + "期间" + days + "个工作日不计入时限");
            }
        });
    }

    /** The reason of the hold that is open now. */
    public Optional<HoldReason> heldFor(long caseId) {
        return openHold(caseId).map(Hold::reason);
    }

    private Optional<Hold> openHold(long caseId) {
        return jdbc.sql("select id, reason, held_since from case_hold where case_id = :case and released_at is null")
                .param("case", caseId)
                .query((row, n) -> new Hold(row.getLong("id"), HoldReason.valueOf(row.getString("reason")),
                        row.getObject("held_since", OffsetDateTime.class)))
                .optional();
    }

    private record Hold(long id, HoldReason reason, OffsetDateTime since) {
    }
}
