package org.zhenggai.rectification.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Counts working days as a clerk would with the State Council's lists on paper: day by day, by no code of the software. */
public final class PaperCalendar {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> on = new HashSet<>();

    public PaperCalendar() {
        try {
            JsonNode years = new ObjectMapper(new YAMLFactory()).readTree(Path.of("src/main/resources/calendar/working-days.yaml")
                    .toFile());
            for (JsonNode year : years) {
                for (JsonNode holiday : year.path("off")) {
                    LocalDate last = LocalDate.parse(holiday.path("to").asText());
                    for (LocalDate day = LocalDate.parse(holiday.path("from").asText()); !day.isAfter(last); day = day.plusDays(1)) {
                        off.add(day);
                    }
                }
                year.path("on").forEach(day -> on.add(LocalDate.parse(day.asText())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return on.contains(day) || !weekend && !off.contains(day);
    }

    /** Working days after the first day up to and including the last. */
    public int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days += works(day) ? 1 : 0;
        }
        return days;
    }

    /** The first working day on or after {@code from} on which {@code left} working days or fewer are left until the due date. */
    public LocalDate daysLeft(LocalDate from, LocalDate due, int left) {
        LocalDate day = from;
        while (!works(day) || between(day, due) > left) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day that is so many working days after the due date. */
    public LocalDate overdue(LocalDate due, int days) {
        LocalDate day = due;
        while (!works(day) || between(due, day) < days) {
            day = day.plusDays(1);
        }
        return day;
    }
}
