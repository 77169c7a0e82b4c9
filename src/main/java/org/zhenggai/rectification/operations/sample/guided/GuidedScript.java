package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The script as data: who does what when. Days come with their acts, routines with the day of the week; both end up in one list of
 * steps in the order of their moments. A form is written out or named from the list of forms.
 *
 * @param name which script this is; its steps count only among themselves
 * @param plan the plan of the sample it is played in
 * @param end  where the clock stands when it is over
 */
record GuidedScript(String name, String plan, LocalDateTime end, List<Step> steps) {

    /** One act at its moment. */
    record Step(LocalDateTime at, String kind, JsonNode what) {}

    static GuidedScript read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            JsonNode script = new ObjectMapper(new YAMLFactory()).readTree(in);
            List<Step> steps = new ArrayList<>();
            script.path("days").forEach(day -> add(steps, LocalDateTime.parse(day.path("at").asText()), day, script.path("forms")));
            script.path("routines").forEach(routine -> weekly(steps, routine, script.path("forms")));
            steps.sort(Comparator.comparing(Step::at));
            return new GuidedScript(script.path("name").asText(), script.path("plan").asText(),
                    LocalDateTime.parse(script.path("end").asText()), List.copyOf(steps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void weekly(List<Step> steps, JsonNode routine, JsonNode forms) {
        LocalDate last = LocalDate.parse(routine.path("to").asText());
        DayOfWeek day = DayOfWeek.valueOf(routine.path("every").asText());
        LocalTime time = LocalTime.parse(routine.path("time").asText());
        for (LocalDate on = LocalDate.parse(routine.path("from").asText()).with(TemporalAdjusters.nextOrSame(day)); !on.isAfter(
                last); on = on.plusWeeks(1)) {
            add(steps, on.atTime(time), routine, forms);
        }
    }

    private static void add(List<Step> steps, LocalDateTime at, JsonNode entry, JsonNode forms) {
        entry.path("acts").forEach(act -> act.properties().forEach(kind -> {
            ObjectNode what = kind.getValue().deepCopy();
            JsonNode form = what.path("form");
            if (form.isTextual()) {
                what.set("form", forms.required(form.asText()).deepCopy());
            }
            steps.add(new Step(at, kind.getKey(), ScriptDates.filled(what, at.toLocalDate())));
        }));
    }
}
