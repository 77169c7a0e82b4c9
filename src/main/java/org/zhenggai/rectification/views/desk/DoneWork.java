package org.zhenggai.rectification.views.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.engine.task.HeldTask;

/** 已办 and 我发起的: forms as they were submitted, newest first. What stands in them, and cases that are foreign now, is not told. */
@Repository
class DoneWork {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A page of them and how many there are. */
    record Found(List<DeskWork> items, int total) {}

    private record Row(String instanceId, String taskName, String process, String number, String title, ProcessState state,
            OffsetDateTime at, String submittedBy, String submitter, boolean takenBack, int total) {}

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final DutyTasks tasks;
    private final Holders holders;

    DoneWork(JdbcClient jdbc, CaseAccess access, DutyTasks tasks, Holders holders) {
        this.jdbc = jdbc;
        this.access = access;
        this.tasks = tasks;
        this.holders = holders;
    }

    /** What the officer did since that day, null: ever, and all patterns fit. */
    Found done(String officer, LocalDate since, List<String> patterns, int page, int size) {
        List<Row> rows = rows(officer, false, since, patterns, page, size);
        return new Found(rows.stream().map(row -> work(officer, row, row.takenBack() ? "已撤回" : row.state() == null ? null : row.state()
                .label()))
                .toList(), total(
                        rows));
    }

    /** What the officer began, whenever. */
    Found begun(String officer, List<String> patterns, int page, int size) {
        List<Row> rows = rows(officer, true, null, patterns, page, size);
        List<String> instances = rows.stream().map(Row::instanceId).toList();
        List<String> running = tasks.running(instances);
        Map<String, List<HeldTask>> open = tasks.within(running).stream().collect(Collectors.groupingBy(HeldTask::instanceId));
        return new Found(rows.stream().map(row -> work(officer, row, running.contains(row.instanceId())
                ? standing(open.getOrDefault(row.instanceId(), List.of())) : "已办结")).toList(), total(rows));
    }

    private String standing(List<HeldTask> open) {
        return open.isEmpty() ? "办理中" : open.stream().map(task -> task.name() + "（" + holders.of(task) + "）").distinct()
                .collect(Collectors.joining("、"));
    }

    private static DeskWork work(String officer, Row row, String state) {
        return new DeskWork(row.taskName() == null ? "发起" + row.process() : row.taskName(), row.process(), row.number(), row.title(),
                row.at(), officer.equals(row.submittedBy()) && !row.submitter().contains("（代") ? null : row.submitter(), state);
    }

    private static int total(List<Row> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).total();
    }

    private List<Row> rows(String officer, boolean begun, LocalDate since, List<String> patterns, int page, int size) {
        Reader reader = access.reader(officer);
        return jdbc.sql("""
                select m.instance_id, m.task_name, m.process_name, m.submitted_at, m.submitted_by, m.submitter,
                       m.taken_back_at is not null as taken_back, c.case_number, c.title, c.process_state, count(*) over () as total
                from submission_made m
                left join case_standing c on c.id = m.case_id
                     and (:all or exists (select 1 from case_party v where v.case_id = c.id and v.unit_id = :unit))
                where (m.submitted_by = :user or m.on_behalf_of = :user) and (m.task_name is null) = :begun
                  and m.submitted_at >= coalesce(cast(:since as timestamp with time zone), '-infinity')
                  and (cardinality(cast(:patterns as text[])) = 0
                       or lower(concat_ws(' ', m.task_name, m.process_name, m.submitter, c.case_number, c.title, c.village,
                            (select e.search_text from ledger_line e where e.case_id = c.id),
                            (select concat_ws(' ', f.responsible_leader, f.responsible_person) from programme_in_force f
                              where f.case_id = c.id)))
                          like all (cast(:patterns as text[])))
                order by m.id desc limit :size offset :offset""")
                .param("all", reader.all()).param("unit", reader.unitId()).param("user", officer).param("begun", begun)
                .param("since", since == null ? null : since.atStartOfDay(ZONE).toOffsetDateTime())
                .param("patterns", patterns.toArray(String[]::new)).param("size", size).param("offset", (long) page * size)
                .query((row, n) -> new Row(row.getString("instance_id"), row.getString("task_name"), row.getString("process_name"),
                        row.getString("case_number"), row.getString("title"),
                        row.getString("process_state") == null ? null : ProcessState.valueOf(row.getString("process_state")),
                        row.getObject("submitted_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                        row.getString("submitted_by"), row.getString("submitter"), row.getBoolean("taken_back"), row.getInt("total")))
                .list();
    }
}
