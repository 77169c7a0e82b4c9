package org.zhenggai.rectification.ground.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.node.SharedCopies;

/** The calendar's tables. */
@Repository
class CalendarStore {

    /** A day that deviates: {@code off} a holiday, otherwise a worked weekend day. */
    record Day(LocalDate day, String kind, String name) {
        boolean off() {
            return "OFF".equals(kind);
        }
    }

    private final JdbcClient jdbc;
    private final SharedCopies copies;

    CalendarStore(JdbcClient jdbc, SharedCopies copies) {
        this.copies = copies;
        this.jdbc = jdbc;
    }

    Map<Integer, String> years() {
        Map<Integer, String> years = new TreeMap<>();
        jdbc.sql("select year, source from working_calendar_year order by year")
                .query(row -> {
                    years.put(row.getInt("year"), row.getString("source"));
                });
        return years;
    }

    List<Day> days() {
        return jdbc.sql("select day, kind, name from working_calendar_day order by day").query(Day.class).list();
    }

    Optional<YearCalendar> year(int year) {
        return Optional.ofNullable(years().get(year)).map(source -> {
            List<Day> days = days().stream().filter(day -> day.day().getYear() == year).toList();
            return new YearCalendar(year, source,
                    days.stream().filter(Day::off).map(day -> new YearCalendar.Holiday(day.name(), day.day(), day.day())).toList(),
                    days.stream().filter(day -> !day.off()).map(Day::day).toList());
        });
    }

    /** Replaces the year as a whole. */
    @Transactional
    void put(YearCalendar calendar) {
        copies.changed(WorkingCalendar.TOPIC);
        jdbc.sql("delete from working_calendar_day where year = :year").param("year", calendar.year()).update();
        jdbc.sql("delete from working_calendar_year where year = :year").param("year", calendar.year()).update();
        jdbc.sql("insert into working_calendar_year (year, source) values (?, ?)").params(calendar.year(), calendar.source()).update();
        calendar.off().forEach(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1))
                .forEach(day -> insert(calendar.year(), day, "OFF", holiday.name())));
        calendar.on().forEach(day -> insert(calendar.year(), day, "ON", "调休上班"));
    }

    private void insert(int year, LocalDate day, String kind, String name) {
        jdbc.sql("insert into working_calendar_day (year, day, kind, name) values (?, ?, ?, ?)").params(year, day, kind, name).update();
    }
}
