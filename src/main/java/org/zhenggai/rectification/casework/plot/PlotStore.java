package org.zhenggai.rectification.casework.plot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.database.ReadAhead;

/** The plots of cases, as people entered them. */
@Component
public class PlotStore {

    private final JdbcClient jdbc;
    private final ReadAhead<Optional<Plot>> plots = new ReadAhead<>();
    private final ObjectMapper json;
    private final Clock clock;

    PlotStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The plot of the case; empty until somebody entered it. */
    public Optional<Plot> find(long caseId) {
        return plots.of(caseId, id -> jdbc.sql("select boundary, point from case_plot where case_id = :case").param("case", id)
                .query((row, n) -> new Plot(read(row.getString("boundary"), new TypeReference<>() {}),
                        read(row.getString("point"), new TypeReference<>() {}), Plot.CGCS2000)).optional());
    }

    public void save(long caseId, Plot plot, String officerId) {
        plots.forget(caseId);
        jdbc.sql("""
                insert into case_plot (case_id, boundary, point, set_by, set_at)
                values (:case, :boundary::jsonb, :point::jsonb, :by, :at)
                on conflict (case_id) do update set boundary = excluded.boundary, point = excluded.point, set_by = excluded.set_by,
                  set_at = excluded.set_at""")
                .param("case", caseId).param("boundary", write(plot.boundary())).param("point", write(plot.point()))
                .param("by", officerId).param("at", OffsetDateTime.now(clock)).update();
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
