package org.zhenggai.rectification.casework.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.ground.engine.task.FormKeeper;
import org.zhenggai.rectification.ground.engine.task.FormLine;
import org.zhenggai.rectification.ground.engine.task.SubmittedForm;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;

/** The forms of a case as they were submitted: what was filled in, by whom, when, in the words of the form. */
@Service
public class SubmittedForms implements FormKeeper {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WITHHELD = "（按规定不向责任单位公开）";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final CaseUnits units;
    private final FormSettings settings;
    private final Clock clock;

    SubmittedForms(JdbcClient jdbc, Organization organization, CaseUnits units, FormSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void keep(SubmittedForm form) {
        String unit = organization.officer(form.userId()).map(Officer::unitId).flatMap(organization::unit).map(Unit::name).orElse(null);
        jdbc.sql("""
                insert into form_submission (case_id, process_key, process_name, instance_id, task_key, task_name, subject_id,
                       submitted_at, submitted_by, submitter, on_behalf_of, unit_name, content)
                values (:case, :process, :processName, :instance, :task, :taskName, :subject, :at, :by, :name, :principal,
                       :unit, :content)""")
                .param("case", form.caseId() == null ? null : Long.valueOf(form.caseId())).param("process", form.processKey())
                .param("processName", Objects.requireNonNullElse(form.processName(), form.processKey()))
                .param("instance", form.instanceId()).param("task", form.taskKey()).param("taskName", form.taskName())
                .param("subject", form.subjectId()).param("at", OffsetDateTime.now(clock)).param("by", form.userId())
                .param("name", organization.nameOf(form.userId(), form.principal())).param("principal", form.principal())
                .param("unit", unit).param("content", written(form.lines())).update();
    }

    /**
     * The forms of the case, in the order in which they came in. Officers of a responsible unit read nothing that may be about
     * themselves; of a telephone number whom it does not concern reads as much as the ledger shows.
     */
    public List<KeptForm> of(RectificationCase c, Reader reader) {
        boolean concerned = !reader.all() && units.isResponsible(c.id(), reader.unitId());
        boolean masked = !reader.all() && !concerned;
        return jdbc.sql("select * from form_submission where case_id = :case order by id").param("case", c.id())
                .query((row, n) -> form(row, concerned, masked)).list();
    }

    /**
     * The last two forms of the case in which this field was filled in, the older first; without what responsible units do not read.
     *
     * @param field key of a field that is filled in with each round
     */
    public List<List<FormLine>> lastTwo(long caseId, String field) {
        List<List<FormLine>> found = new ArrayList<>(jdbc.sql("""
                select content from form_submission where case_id = :case and process_key in (:processes) and taken_back_at is null
                order by id desc""")
                .param("case", caseId).param("processes", Handling.PROCESSES).query(String.class).list().stream()
                .map(SubmittedForms::read).filter(lines -> lines.stream().anyMatch(line -> line.key().equals(field))).limit(2)
                .map(lines -> lines.stream().filter(line -> !settings.confidentialFields().contains(line.key())).toList()).toList());
        Collections.reverse(found);
        return found;
    }

    /** Marks the newest form of the task, which its officer has taken back. It stays on record and is compared with no more. */
    public void takenBack(String instanceId, String taskKey, String officer) {
        jdbc.sql("""
                update form_submission set taken_back_at = :at where id = (select max(f.id) from form_submission f
                  where f.instance_id = :instance and f.task_key = :task and f.submitted_by = :officer)""").param("at", OffsetDateTime.now(
                clock)).param("instance", instanceId).param("task", taskKey).param("officer", officer).update();
    }

    private KeptForm form(ResultSet row, boolean concerned, boolean masked) throws SQLException {
        String process = row.getString("process_key");
        boolean withheld = concerned && settings.confidentialProcesses().contains(process);
        String task = row.getString("task_name");
        return new KeptForm(row.getLong("id"), process, row.getString("process_name"), row.getString("instance_id"),
                row.getString("task_key"), (task == null ? "发起" + row.getString("process_name") : task)
                        + (row.getObject("taken_back_at") == null ? "" : "（已撤回）"),
                row.getObject("submitted_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                row.getString("submitted_by"), row.getString("submitter"), row.getString("on_behalf_of"), row.getString("unit_name"),
                withheld, withheld ? List.of() : shown(read(row.getString("content")), concerned, masked));
    }

    private List<FormLine> shown(List<FormLine> lines, boolean concerned, boolean masked) {
        return lines.stream().map(line -> {
            if (concerned && settings.confidentialFields().contains(line.key())) {
                return new FormLine(line.key(), line.label(), WITHHELD, null);
            }
            return new FormLine(line.key(), line.label(), masked ? PhoneNumbers.masked(line.value()) : line.value(),
                    line.rows() == null ? null : line.rows().stream().map(row -> shown(row, concerned, masked)).toList());
        }).toList();
    }

    private static String written(List<FormLine> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<FormLine> read(String content) {
        try {
            return JSON.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
