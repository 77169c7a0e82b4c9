package org.zhenggai.rectification.ground.calendar;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/** The correction of a year by the system administrator, by whichever page: the right, the rules, the entry in the audit log. */
@Service
public class CalendarEditing {

    private final CalendarStore store;
    private final WorkingCalendar calendar;
    private final ObjectProvider<CalendarEditors> editors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CalendarEditing(CalendarStore store, WorkingCalendar calendar, ObjectProvider<CalendarEditors> editors, AuditLog audit,
            TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.store = store;
        this.calendar = calendar;
        this.editors = editors;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Puts the year in the place of what was known of it.
     *
     * @throws ErrorResponseException 403 for anybody but a system administrator, 400 in Chinese for what is no year's calendar
     */
    public void put(String user, int year, YearCalendar edited) {
        demand(user);
        YearCheck.check(year, edited);
        transaction.executeWithoutResult(status -> {
            String before = store.year(year).map(CalendarEditing::words).orElse(null);
            store.put(edited);
            audit.record(Act.of(Category.SETTING, user, "修改" + year + "年工作日历").on(year + "年工作日历").saying(edited.source())
                    .changing(before, words(edited)));
        });
        calendar.renew();
        events.publishEvent(new CalendarEdited(year));
    }

    /** @throws ErrorResponseException 403 for anybody but a system administrator */
    void demand(String user) {
        if (editors.stream().noneMatch(rule -> rule.mayEdit(user))) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN,
                    "工作日历只能由系统管理员修改"), null);
        }
    }

    private static String words(YearCalendar year) {
        return "放假：" + year.off().stream().map(holiday -> holiday.name() + holiday.from() + "至" + holiday.to())
                .collect(Collectors.joining("、")) + "；上班：" + year.on().stream().map(LocalDate::toString).collect(Collectors.joining("、"));
    }
}
