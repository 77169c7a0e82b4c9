package org.zhenggai.rectification.ground.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The working calendar without a database. */
public final class PaperDays extends CalendarStore {

    private final List<YearCalendar> years;

    private PaperDays(List<YearCalendar> years) {
        super(null, null);
        this.years = years;
    }

    /** The calendar with the years the product ships. */
    public static WorkingCalendar shipped() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        try (InputStream shipped = PaperDays.class.getResourceAsStream("/calendar/working-days.yaml")) {
            return of(yaml.readValue(shipped, new TypeReference<List<YearCalendar>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkingCalendar of(List<YearCalendar> years) {
        return new WorkingCalendar(new PaperDays(new ArrayList<>(years)));
    }

    @Override
    Map<Integer, String> years() {
        Map<Integer, String> sources = new TreeMap<>();
        years.forEach(year -> sources.put(year.year(), year.source()));
        return sources;
    }

    @Override
    List<Day> days() {
        List<Day> days = new ArrayList<>();
        years.forEach(year -> {
            year.off().forEach(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1))
                    .forEach(day -> days.add(new Day(day, "OFF", holiday.name()))));
            year.on().forEach(day -> days.add(new Day(day, "ON", "调休上班")));
        });
        return days;
    }
}
