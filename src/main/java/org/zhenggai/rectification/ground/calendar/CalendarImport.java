package org.zhenggai.rectification.ground.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the shipped years into the database; a year that is there already stays as the administrator left it. */
@Component
class CalendarImport implements InitializingBean {

    private final CalendarStore store;

    CalendarImport(CalendarStore store) {
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        try (InputStream shipped = new ClassPathResource("calendar/working-days.yaml").getInputStream()) {
            var known = store.years().keySet();
            yaml.readValue(shipped, new TypeReference<List<YearCalendar>>() {}).stream()
                    .filter(year -> !known.contains(year.year())).forEach(store::put);
        }
    }
}
