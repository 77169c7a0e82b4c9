package org.zhenggai.rectification.ground.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.node.Kept;
import org.zhenggai.rectification.ground.node.SharedCopy;

/**
 * Counts working days of China, make-up days (调休) included (domain.md §10). All days are days in Asia/Shanghai. A year without
 * data falls back to Monday–Friday and is reported.
 */
@Service
public class WorkingCalendar implements SharedCopy {

    static final String TOPIC = "calendar";

    private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendar.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Set<Integer> reported = ConcurrentHashMap.newKeySet();
    private final Kept<Snapshot> snapshot;

    WorkingCalendar(CalendarStore store) {
        snapshot = new Kept<>(() -> new Snapshot(store.years().keySet(), store.days().stream()
                .collect(Collectors.toMap(CalendarStore.Day::day, CalendarStore.Day::off))));
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        Snapshot known = snapshot();
        if (!known.years().contains(day.getYear()) && reported.add(day.getYear())) {
            LOG.warn("工作日历没有{}年的数据，暂按周一至周五计算，请系统管理员录入国务院办公厅当年的放假通知", day.getYear());
        }
        Boolean off = known.deviations().get(day);
        return off == null ? day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() : !off;
    }

    /** Whether the year's holidays are known. */
    public boolean knows(int year) {
        return snapshot().years().contains(year);
    }

    /** What is to be said beside a deadline in a year whose holidays are not known; nothing where they are, or where there is no date. */
    public String doubt(LocalDate day) {
        return day == null || knows(day.getYear()) ? "" : "（" + day.getYear() + "年放假安排未录入，工作日暂按周一至周五计算）";
    }

    /** The last year whose holidays are known, 0 where none is. */
    public int lastYear() {
        return snapshot().years().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The day {@code days} working days after {@code from}; {@code from} itself is not counted, 0 is {@code from}. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        return step(from, days, 1);
    }

    /** The day {@code days} working days before {@code from}; {@code from} itself is not counted. */
    public LocalDate minusWorkingDays(LocalDate from, int days) {
        return step(from, days, -1);
    }

    /** Working days after {@code start} up to and including {@code end}; 0 when {@code end} is not after {@code start}. */
    public int workingDaysAfterUntil(LocalDate start, LocalDate end) {
        return end.isAfter(start) ? (int) start.plusDays(1).datesUntil(end.plusDays(1)).filter(this::isWorkingDay).count() : 0;
    }

    /** The first working day strictly after the day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return step(day, 1, 1);
    }

    /** The day itself, or the first working day after it when nobody works on it. */
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : nextWorkingDay(day);
    }

    /**
     * The {@code n}th working day counted back from the day, the day itself included, n at least 1: the first day from which on fewer
     * than n working days are left up to and including the day.
     */
    public LocalDate workingDayBack(LocalDate day, int n) {
        return minusWorkingDays(day.plusDays(1), n);
    }

    /** The last second of the day in Asia/Shanghai: what a due date means. */
    public Instant endOfDay(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** Forgets what was read, after the calendar was edited. */
    @Override
    public void renew() {
        snapshot.renew();
        reported.clear();
    }

    private LocalDate step(LocalDate from, int days, int direction) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private Snapshot snapshot() {
        return snapshot.get();
    }

    private record Snapshot(Set<Integer> years, Map<LocalDate, Boolean> deviations) {}
}
