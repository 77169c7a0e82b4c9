package org.zhenggai.rectification.views.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerWords;

/** 挂图作战: every case as a bar from its registration to its date, with what happened to it on the way; the nearest date first. */
@Service
@Transactional(readOnly = true)
public class WallChart {

    /** One case; lists are empty where there is nothing. */
    public record Bar(String caseNumber, String title, String leadUnit, String processState, String processStateText,
            String scheduleState, String scheduleStateText, LocalDate registeredOn, LocalDate originalDueDate,
            LocalDate internalDueDate, LocalDate dueDate, LocalDate endedOn, List<Milestone> milestones,
            List<Extension> extensions, List<Hold> holds) {}

    public record Milestone(String title, LocalDate dueOn, LocalDate reportedOn) {}

    public record Extension(LocalDate before, LocalDate after, String documentNo) {}

    /** {@code until} is null while it lasts. */
    public record Hold(String reason, LocalDate from, LocalDate until) {}

    private final JdbcClient jdbc;
    private final LedgerConditions conditions;
    private final LedgerDays days;
    private final Organization organization;
    private final ObjectMapper json;
    private final Clock clock;

    WallChart(JdbcClient jdbc, LedgerConditions conditions, LedgerDays days, Organization organization, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.days = days;
        this.organization = organization;
        this.json = json;
        this.clock = clock;
    }

    /** The page'th page, from 0. */
    public List<Bar> of(Question asked, int page, int size) {
        return Composed.of(Statements.wallChart(conditions.of(asked.reader(), asked.filter()).where(), size, (long) page * size)).by(jdbc)
                .query((row, n) -> bar(row)).list();
    }

    private Bar bar(ResultSet row) throws SQLException {
        ProcessState state = ProcessState.valueOf(row.getString("process_state"));
        ScheduleState schedule = days.state(row.getInt("standing"), day(row, "due_date"));
        String lead = row.getString("lead_unit");
        return new Bar(row.getString("case_number"), row.getString("title"), organization.unitName(lead),
                state.name(), state.label(), schedule.name(), LedgerWords.schedule(schedule), day(row, "registered_on"),
                day(row, "original_due_date"), day(row, "internal_due_date"), day(row, "due_date"), day(row, "ended_on"),
                list(row, "milestones").stream().map(one -> new Milestone(one.path("title").asText(), day(one, "dueOn"),
                        day(one, "reportedOn"))).toList(),
                list(row, "extensions").stream().map(one -> new Extension(day(one, "before"), day(one, "after"),
                        one.path("documentNo").textValue())).toList(),
                list(row, "holds").stream().map(one -> new Hold(HoldReason.valueOf(one.path("reason").asText()).label(),
                        day(one, "from"), lifted(one))).toList());
    }

    private List<JsonNode> list(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        try {
            return text == null ? List.of() : List.copyOf(json.readValue(text, json.getTypeFactory()
                    .constructCollectionType(List.class, JsonNode.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // the database wrote it
        }
    }

    private static LocalDate day(JsonNode one, String field) {
        return one.path(field).isTextual() ? LocalDate.parse(one.path(field).textValue()) : null;
    }

    private LocalDate lifted(JsonNode hold) {
        return hold.path("released").isTextual()
                ? OffsetDateTime.parse(hold.path("released").textValue()).atZoneSameInstant(clock.getZone()).toLocalDate() : null;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate).orElse(null);
    }
}
