package org.zhenggai.rectification.views.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** Reads the way a case took: every process instance that carried its number, oldest first. */
@Service
public class CaseWay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    CaseWay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ways of the case, called instances included. Whoever calls has checked who may see the case. */
    public List<ProcessWay> of(RectificationCase c) {
        Map<String, List<ProcessWay.Step>> steps = new LinkedHashMap<>();
        jdbc.sql("""
                select s.instance_id, s.element_id, s.element_type, s.name, s.flow_id, s.called_instance, s.started_at,
                       s.ended_at, s.canceled
                from way_step s join way_instance i on i.id = s.instance_id where i.business_key = :number order by s.id""")
                .param("number", c.caseNumber()).query(row -> {
                    List<ProcessWay.Step> way = steps.computeIfAbsent(row.getString("instance_id"), key -> new ArrayList<>());
                    way.add(step(row, way.size() + 1));
                });
        return jdbc.sql("""
                select id, definition_id, process_key, process_name, version, called_by, started_at, ended_at
                from way_instance where business_key = :number
                order by started_at, (select min(s.id) from way_step s where s.instance_id = way_instance.id)""")
                .param("number", c.caseNumber())
                .query((row, n) -> new ProcessWay(row.getString("id"), row.getString("definition_id"), row.getString("process_key"),
                        row.getString("process_name"), row.getInt("version"), row.getString("called_by"), at(row, "started_at"),
                        at(row, "ended_at"), steps.getOrDefault(row.getString("id"), List.of()))).list();
    }

    private static ProcessWay.Step step(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = at(row, "ended_at");
        ProcessWay.Outcome outcome = ended == null ? ProcessWay.Outcome.RUNNING
                : row.getBoolean("canceled") ? ProcessWay.Outcome.CANCELED : ProcessWay.Outcome.PASSED;
        return new ProcessWay.Step(number, row.getString("element_id"), row.getString("element_type"), row.getString("name"),
                row.getString("flow_id"), row.getString("called_instance"), at(row, "started_at"), ended, outcome);
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
