package org.zhenggai.rectification.views.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.ground.engine.task.DutyTask;

/** What a desk says of its tasks beside what the engine knows: all of them by one statement, over what other rooms publish. */
@Repository
class DeskFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * What is known of a task; each part is null where there is none of it.
     *
     * @param planTitle  of the plan the task is about
     * @param returned   what the task was returned with, null where it was not
     * @param deadline   of the case, while it runs and its clock is not held
     * @param urged      the newest urging that waits
     * @param required   kinds of evidence that the case needs, {@code given} how many of them are there; null where the task asks for none
     */
    record Facts(String caseNumber, String title, String village, String unit, String planTitle, LocalDate deadline, Urged urged,
            Returned returned, Integer required, Integer given) {}

    record Urged(String byName, boolean byLeader, OffsetDateTime at, String text, LocalDate until) {}

    /**
     * A return that waits for an answer.
     *
     * @param times    so many submissions of the stage were returned; 0 where that is not counted
     * @param by       officer who returned it last, {@code principal} whom he stood in for, null for none
     * @param comments comments that wait for an answer; {@code first} the first of them, or the opinion
     */
    record Returned(int times, String by, String principal, LocalDate on, int comments, String first) {}

    private final JdbcClient jdbc;

    DeskFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts by task. */
    Map<String, Facts> of(List<DutyTask> tasks) {
        return tasks.isEmpty() ? Map.of() : jdbc.sql("""
                select a.task_id, c.case_number, c.title, c.village, n.name as unit, p.title as plan_title,
                       case when c.ended_on is null and not exists (select 1 from case_pause h
                                where h.case_id = c.id and h.released_at is null) then c.due_date end as deadline,
                       g.by_name, g.by_leader, g.urged_at, g.text as urged_text, g.until,
                       b.times, r.officer_id, r.officer_for, r.reviewed_at, k.comments, k.first,
                       o.reviewed_by, o.reviewed_on, o.opinion, e.required, e.given
                from unnest(cast(:tasks as text[]), cast(:cases as bigint[]), cast(:stages as text[]), cast(:reports as boolean[]),
                            cast(:evidence as boolean[]), cast(:plans as text[]))
                     as a (task_id, case_id, stage, report, evidence, plan_id)
                left join case_standing c on c.id = a.case_id
                left join case_party l on l.case_id = a.case_id and l.role = 'LEAD'
                left join unit_name n on n.id = l.unit_id
                left join registered_plan p on p.id = a.plan_id
                left join lateral (select u.* from waiting_urging u where u.task_id = a.task_id) g on true
                left join lateral (select max(s.round) as round from submission_round s
                                   where s.case_id = a.case_id and s.stage = a.stage) s on true
                left join lateral (select count(distinct t.round) as times, max(t.round) as round from returned_round t
                                   where t.case_id = a.case_id and t.stage = a.stage) b on b.round = s.round
                left join lateral (select t.officer_id, t.officer_for, t.reviewed_at from returned_round t
                                   where t.case_id = a.case_id and t.stage = a.stage and t.round = b.round
                                   order by t.id desc limit 1) r on true
                left join lateral (select count(*) as comments, (array_agg(w.text order by w.number))[1] as first from waiting_comment w
                                   where w.case_id = a.case_id and w.stage = a.stage) k on b.round is not null
                left join lateral (select t.reviewed_by, t.reviewed_on, t.opinion from returned_report t
                                   where t.case_id = a.case_id order by t.period desc limit 1) o on a.report
                left join evidence_completeness e on e.case_id = a.case_id and a.evidence""")
                .param("tasks", tasks.stream().map(DutyTask::id).toArray(String[]::new))
                .param("cases", tasks.stream().map(DutyTask::caseId).toArray(Long[]::new))
                .param("stages", tasks.stream().map(task -> Stage.submittedBy(task.key()).map(Stage::name).orElse(null))
                        .toArray(String[]::new))
                .param("reports", tasks.stream().map(task -> DeskOrder.REPORT.equals(task.key())).toArray(Boolean[]::new))
                .param("evidence", tasks.stream().map(task -> Stage.submittedBy(task.key()).filter(Stage.EVIDENCE::equals).isPresent())
                        .toArray(Boolean[]::new))
                .param("plans", tasks.stream().map(task -> task.planId() == null ? task.businessKey() : task.planId())
                        .toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("task_id"), facts(row)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        Urged urged = row.getString("by_name") == null ? null : new Urged(row.getString("by_name"), row.getBoolean("by_leader"),
                local(row.getObject("urged_at", OffsetDateTime.class)), row.getString("urged_text"), row.getObject("until",
                        LocalDate.class));
        return new Facts(row.getString("case_number"), row.getString("title"), row.getString("village"), row.getString("unit"),
                row.getString("plan_title"), row.getObject("deadline", LocalDate.class), urged, returned(row), row.getObject("required",
                        Integer.class),
                row.getObject("given", Integer.class));
    }

    private static Returned returned(ResultSet row) throws SQLException {
        if (row.getString("officer_id") != null) {
            return new Returned(row.getInt("times"), row.getString("officer_id"), row.getString("officer_for"),
                    local(row.getObject("reviewed_at", OffsetDateTime.class)).toLocalDate(), row.getInt("comments"),
                    row.getString("first"));
        }
        return row.getString("reviewed_by") == null ? null
                : new Returned(0, row.getString("reviewed_by"), null, row.getObject("reviewed_on", LocalDate.class), 0,
                        row.getString("opinion"));
    }

    private static OffsetDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
