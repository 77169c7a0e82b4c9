package org.zhenggai.rectification.ground.calendar;

import java.security.Principal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/** {@code /api/calendar}: which years are known, one year's data, and its correction by the system administrator. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    /** A year and whether its holidays are known; an unknown one counts Monday to Friday. */
    record YearStatus(int year, String source, boolean known) {}

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarStore store;
    private final WorkingCalendar calendar;
    private final ObjectProvider<CalendarEditors> editors;
    private final Clock clock;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CalendarController(CalendarStore store, WorkingCalendar calendar, ObjectProvider<CalendarEditors> editors, Clock clock,
            AuditLog audit, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
        this.store = store;
        this.calendar = calendar;
        this.editors = editors;
        this.clock = clock;
    }

    /** The known years, and the present and next one in any case: a missing year is seen before it matters. */
    @GetMapping
    Map<String, List<YearStatus>> years() {
        Map<Integer, YearStatus> years = new TreeMap<>();
        store.years().forEach((year, source) -> years.put(year, new YearStatus(year, source, true)));
        int present = LocalDate.now(clock).getYear();
        List.of(present, present + 1).forEach(year -> years.putIfAbsent(year, new YearStatus(year, null, false)));
        return Map.of("years", List.copyOf(years.values()));
    }

    @GetMapping("/{year}")
    YearCalendar year(@PathVariable int year) {
        return store.year(year).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, year + "年的工作日历尚未录入"));
    }

    @PutMapping("/{year}")
    YearCalendar put(Principal caller, @PathVariable int year, @RequestBody YearCalendar edited) {
        if (editors.stream().noneMatch(rule -> rule.mayEdit(caller.getName()))) {
            throw problem(HttpStatus.FORBIDDEN, "工作日历只能由系统管理员修改");
        }
        check(year, edited);
        transaction.executeWithoutResult(status -> {
            String before = store.year(year).map(CalendarController::words).orElse(null);
            store.put(edited);
            audit.record(Act.of(Category.SETTING, caller.getName(), "修改" + year + "年工作日历").on(year + "年工作日历").saying(edited.source())
                    .changing(before, words(edited)));
        });
        calendar.renew();
        events.publishEvent(new CalendarEdited(year));
        return year(year);
    }

    private static String words(YearCalendar year) {
        return "放假：" + year.off().stream().map(holiday -> holiday.name() + holiday.from() + "至" + holiday.to())
                .collect(Collectors.joining("、")) + "；上班：" + year.on().stream().map(LocalDate::toString).collect(Collectors.joining("、"));
    }

    private static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static void check(int year, YearCalendar edited) {
        if (year < FIRST_YEAR || year > LAST_YEAR || edited.year() != year) {
            throw problem(HttpStatus.BAD_REQUEST, "年份应为" + FIRST_YEAR + "至" + LAST_YEAR + "，并与地址中的年份一致");
        }
        if (edited.source() == null || edited.source().isBlank() || edited.off() == null || edited.on() == null) {
            throw problem(HttpStatus.BAD_REQUEST, "须写明依据的通知（source）、放假日（off）和调休上班日（on）");
        }
        edited.off().forEach(holiday -> {
            if (holiday.name() == null || holiday.from() == null || holiday.to() == null || holiday.to().isBefore(holiday.from())
                    || holiday.from().getYear() != year || holiday.to().getYear() != year) {
                throw problem(HttpStatus.BAD_REQUEST, "放假日须有名称和本年内的起止日期，止日不早于起日");
            }
        });
        for (int i = 0; i < edited.off().size(); i++) {
            for (YearCalendar.Holiday later : edited.off().subList(i + 1, edited.off().size())) {
                YearCalendar.Holiday holiday = edited.off().get(i);
                if (!later.from().isAfter(holiday.to()) && !later.to().isBefore(holiday.from())) {
                    LocalDate shared = later.from().isAfter(holiday.from()) ? later.from() : holiday.from();
                    throw problem(HttpStatus.BAD_REQUEST, "“" + holiday.name() + "”和“" + later.name() + "”都包含" + words(shared)
                            + "，放假日不得重叠");
                }
            }
        }
        edited.on().stream().filter(Objects::nonNull).filter(day -> edited.on().stream().filter(day::equals).count() > 1).findFirst()
                .ifPresent(day -> {
                    throw problem(HttpStatus.BAD_REQUEST, "调休上班日" + words(day) + "写了两次");
                });
        edited.on().forEach(day -> {
            if (day == null) {
                throw problem(HttpStatus.BAD_REQUEST, "调休上班日须是日期");
            }
            boolean off = edited.off().stream().anyMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()));
            if (day.getYear() != year || off || day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                throw problem(HttpStatus.BAD_REQUEST, "调休上班日" + day + "须为本年的周末，且不在放假日内");
            }
        });
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
