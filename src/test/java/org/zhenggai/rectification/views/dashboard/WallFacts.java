package org.zhenggai.rectification.views.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/** What a bar of the wall-chart has to show, from the tables of programmes, dates and holds; one line a mark, so that lists compare. */
final class WallFacts {

    private final Map<Long, Map<String, List<String>>> marks = new HashMap<>();

    WallFacts(JdbcClient jdbc) {
        Map<Long, Integer> current = new HashMap<>();
        jdbc.sql("select case_id, version from programme where ended_on is null order by version").query(row -> {
            current.put(row.getLong(1), row.getInt(2));
        });
        jdbc.sql("select case_id, programme_version, title, due_on, reported_on from milestone order by due_on, position").query(row -> {
            if (Integer.valueOf(row.getInt("programme_version")).equals(current.get(row.getLong("case_id")))) {
                mark(row.getLong("case_id"), "milestone", row.getString("title"), row.getObject("due_on", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class));
            }
        });
        jdbc.sql("select case_id, due_before, due_after, document_no from due_date_change where kind = 'EXTENSION' order by id")
                .query(row -> {
                    mark(row.getLong("case_id"), "extension", row.getObject("due_before", LocalDate.class),
                            row.getObject("due_after", LocalDate.class),
                            row.getString("document_no"));
                });
        jdbc.sql("select case_id, reason, counts_from, released_at at time zone 'Asia/Shanghai' as released from case_hold order by id")
                .query(row -> {
                    mark(row.getLong("case_id"), "hold", HoldReason.valueOf(row.getString("reason")).label(),
                            row.getObject("counts_from", LocalDate.class), row.getTimestamp("released") == null ? null
                                    : row.getTimestamp("released").toLocalDateTime().toLocalDate());
                });
    }

    private void mark(long caseId, String kind, Object... values) {
        marks.computeIfAbsent(caseId, key -> new HashMap<>()).computeIfAbsent(kind, key -> new ArrayList<>()).add(line(values));
    }

    /** All marks of the case and its own dates. */
    List<String> of(RectificationCase c, ScheduleState state) {
        List<String> all = new ArrayList<>();
        all.add(line(c.title(), c.processState(), state, c.registeredOn(), c.originalDueDate(), c.internalDueDate(), c.dueDate(),
                c.endedOn()));
        for (String kind : List.of("milestone", "extension", "hold")) {
            marks.getOrDefault(c.id(), Map.of()).getOrDefault(kind, List.of()).forEach(mark -> all.add(kind + " " + mark));
        }
        return all;
    }

    /** Kinds of marks that these cases have. */
    Set<String> seen(List<RectificationCase> cases) {
        Set<String> kinds = new HashSet<>();
        cases.forEach(c -> kinds.addAll(marks.getOrDefault(c.id(), Map.of()).keySet()));
        return kinds;
    }

    /** The same as a bar tells it. */
    static List<String> of(JsonNode bar) {
        List<String> all = new ArrayList<>();
        all.add(told(bar, "title", "processState", "scheduleState", "registeredOn", "originalDueDate", "internalDueDate", "dueDate",
                "endedOn"));
        bar.path("milestones").forEach(one -> all.add("milestone " + told(one, "title", "dueOn", "reportedOn")));
        bar.path("extensions").forEach(one -> all.add("extension " + told(one, "before", "after", "documentNo")));
        bar.path("holds").forEach(one -> all.add("hold " + told(one, "reason", "from", "until")));
        return all;
    }

    private static String told(JsonNode node, String... fields) {
        List<Object> values = new ArrayList<>();
        for (String field : fields) {
            values.add(node.path(field).isNull() ? null : node.path(field).asText());
        }
        return line(values.toArray());
    }

    private static String line(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(value == null ? "-" : value).append('|');
        }
        return line.toString();
    }
}
