package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/**
 * The terms a case runs under: its due date and its category. Each change keeps what was before, begins a new version of the due
 * date, writes the timeline and is published. The internal due date follows the due date by the plan's acceptance window.
 */
@Service
@Transactional
public class CaseTerms {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;

    CaseTerms(JdbcClient jdbc, Cases cases, Timeline timeline, Clock clock, ApplicationEventPublisher events,
            WorkingCalendar calendar) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** Grants a later due date by the decision with this number. */
    public void extend(long id, LocalDate dueDate, String documentNo, String actor, String reason) {
        moveDueDate(id, DueDateKind.EXTENSION, dueDate, documentNo, actor, reason);
    }

    /** Sets an earlier due date that a new edition of the plan names, by the decision of who registers it. */
    public void advance(long id, LocalDate dueDate, String actor, String reason) {
        moveDueDate(id, DueDateKind.ADVANCE, dueDate, null, actor, reason);
    }

    /** Gives days back that did not count. */
    void giveBack(long id, LocalDate dueDate, String reason) {
        moveDueDate(id, DueDateKind.RETURN_OF_DAYS, dueDate, null, Timeline.SYSTEM, reason);
    }

    /**
     * A reopened case gets back the working days it was closed for, unless its closure was obtained by sham; a new version of the date
     * begins in any case, or no row of the ladder could be issued again.
     */
    @EventListener
    @Order(0) // before the case's process starts again
    void on(CaseReopened reopened) {
        LocalDate due = cases.get(reopened.caseId()).dueDate();
        if (due != null && reopened.giveBackSince() != null) {
            due = calendar.plusWorkingDays(due, calendar.workingDaysAfterUntil(reopened.giveBackSince(), LocalDate.now(clock)));
        }
        moveDueDate(reopened.caseId(), DueDateKind.REOPENING, due, null, Timeline.SYSTEM, reopened.reason());
    }

    /**
     * Converts the case to the other category by the decision with this number (domain.md §1: a recorded, approved event).
     *
     * @param dueDate   last day under the new category; null for an undated ongoing case
     * @param condition what an undated case waits for, null otherwise
     * @param checkDate when that condition is looked at again, null otherwise
     */
    public void convert(long id, Category after, LocalDate dueDate, String condition, LocalDate checkDate, String documentNo,
            String actor, String reason) {
        RectificationCase before = cases.get(id);
        jdbc.sql("update rectification_case set category = :after, named_condition = :condition, check_date = :check where id = :id")
                .param("after", after.name()).param("condition", condition).param("check", checkDate).param("id", id).update();
        cases.changes(id);
        jdbc.sql("""
                insert into category_change (case_id, before, after, document_no, reason, actor, changed_on)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, before.category().name(), after.name(), documentNo, reason, actor, LocalDate.now(clock)).update();
        timeline.append(id, actor, "CATEGORY_CHANGED",
                "整改类别由" + before.category().label() + "转为" + after.label() + "，文号：" + documentNo, reason);
        moveDueDate(id, DueDateKind.CONVERSION, dueDate, documentNo, actor, reason);
        events.publishEvent(new CategoryChanged(id, before.category(), after));
    }

    /** Sets when the named condition of an undated case is looked at again. */
    public void checkAgain(long id, LocalDate checkDate, String actor, String reason) {
        jdbc.sql("update rectification_case set check_date = :check where id = :id").param("check", checkDate).param("id", id).update();
        cases.changes(id);
        timeline.append(id, actor, "CONDITION_CHECKED", "条件尚不具备，下次核查：" + Wording.date(checkDate), reason);
    }

    /** Bars further extensions, after sham rectification was confirmed. */
    public void barExtension(long id, String actor, String reason) {
        jdbc.sql("update rectification_case set extension_barred = true where id = :id").param("id", id).update();
        cases.changes(id);
        timeline.append(id, actor, "EXTENSION_BARRED", "认定虚假整改，不再批准延期", reason);
    }

    /** Every change of the due date, oldest first. */
    @Transactional(readOnly = true)
    public List<DueDateChange> changes(long id) {
        return jdbc.sql("""
                select kind, due_before, due_after, version, document_no, reason, actor, changed_on
                from due_date_change where case_id = :case order by id""").param("case", id).query(DueDateChange.class).list();
    }

    private void moveDueDate(long id, DueDateKind kind, LocalDate dueDate, String documentNo, String actor, String reason) {
        cases.lock(id);
        RectificationCase before = cases.get(id);
        int window = jdbc.sql("""
                select p.acceptance_window_days from plan p join finding f on f.plan_id = p.id where f.id = :finding""")
                .param("finding", before.findingId()).query(Integer.class).single();
        int version = before.dueDateVersion() + 1;
        jdbc.sql("""
                update rectification_case set due_date = :due, internal_due_date = :internal,
                       original_due_date = coalesce(original_due_date, :due), due_date_version = :version where id = :id""")
                .param("due", dueDate).param("internal", dueDate == null ? null : dueDate.minusDays(window))
                .param("version", version).param("id", id).update();
        cases.changes(id);
        jdbc.sql("""
                insert into due_date_change (case_id, kind, due_before, due_after, version, document_no, reason, actor, changed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, kind.name(), before.dueDate(), dueDate, version, documentNo, reason, actor, LocalDate.now(clock)).update();
        if (kind != DueDateKind.RETURN_OF_DAYS) {
            // what is granted now knows of the holds that are open: they give back the days from now on
            jdbc.sql("update case_hold set counts_from = :today where case_id = :case and released_at is null")
                    .param("today", LocalDate.now(clock)).param("case", id).update();
        }
        String dates = Objects.equals(before.dueDate(), dueDate) ? "整改期限仍为" + Wording.date(dueDate)
                : "整改期限由" + Wording.date(before.dueDate()) + "调整为" + Wording.date(dueDate);
        timeline.append(id, actor, "DUE_DATE_CHANGED", kind.label() + "：" + dates + (documentNo == null ? "" : "，文号：" + documentNo),
                reason);
        events.publishEvent(new DueDateChanged(id, before.dueDate(), dueDate));
        events.publishEvent(new CaseChanged(id));
    }
}
