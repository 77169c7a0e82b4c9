package org.zhenggai.rectification.views.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;

/**
 * Which group each task of an officer stands in, how many each has, and which come first: by one statement, in which the database looks at
 * all of them and hands over those that are shown.
 */
@Repository
class DeskOrder {

    static final String REPORT = "Task_ReportProgress";

    /**
     * A group: how many stand in it, and ids of those that are shown. In their order: urged by leaders first, then by the day that presses,
     * then the oldest.
     */
    record Placed(int tasks, List<String> shown) {}

    /** @param group one alone, null for all; pages count from 0 in each group */
    record Page(DeskGroup group, int page, int size) {}

    private static final String PLACED = """
            , placed as (
              select d.task_id, d.created, coalesce(g.by_leader, false) as by_leader, least(d.due, g.until) as until,
                     case when g.until is not null then 'URGED'
                          when d.due < :working then 'TODAY'
                          when s.stage is not null and exists (select 1 from returned_round t
                               where t.case_id = d.case_id and t.stage = s.stage
                                 and t.round = (select max(r.round) from submission_round r
                                                where r.case_id = d.case_id and r.stage = s.stage)) then 'RETURNED'
                          when d.key = :report and exists (select 1 from returned_report t where t.case_id = d.case_id) then 'RETURNED'
                          when d.due <= :week then 'WEEK'
                          else 'LATER' end as place
              from wanted d
              left join unnest(cast(:keys as text[]), cast(:stages as text[])) as s (key, stage) on s.key = d.key
              left join lateral (
                select u.by_leader, u.until from waiting_urging u where u.task_id = d.task_id limit 1) g on true),
            ordered as (
              select p.place, p.task_id, row_number() over (partition by p.place
                       order by p.by_leader desc, p.until nulls last, p.created, p.task_id collate "C") as n
              from placed p where cast(:group as text) is null or p.place = :group),
            shown as (
              select o.place, array_agg(o.task_id order by o.n) as ids from ordered o where o.n > :before and o.n <= :last
              group by o.place)
            select c.place, c.tasks, s.ids from (select place, count(*) as tasks from placed group by place) c
            left join shown s on s.place = c.place""";

    private static final String ALL = DutyTasks.DUTIES + ", wanted as (select * from duty)" + PLACED;

    private static final String FOUND = DutyTasks.DUTIES + """
            , wanted as (
              select d.* from duty d
              left join lateral (select c.case_number, c.title, c.village from case_standing c where c.id = d.case_id limit 1) c on true
              where lower(concat_ws(' ', d.name, d.process, d.business_key,
                    (select p.title from registered_plan p where p.id = coalesce(d.plan_id, d.business_key)), c.case_number, c.title,
                    c.village, (select u.by_name from waiting_urging u where u.task_id = d.task_id),
                    (select e.search_text from ledger_line e where e.case_id = d.case_id),
                    (select concat_ws(' ', f.responsible_leader, f.responsible_person) from programme_in_force f
                      where f.case_id = d.case_id))) like all (cast(:patterns as text[])))""" + PLACED;

    private final JdbcClient jdbc;

    DeskOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each group that has a task which all patterns fit, in its number, title, village, people, plan or name. */
    Map<DeskGroup, Placed> of(String officer, DeskDays days, List<String> patterns, Page wanted) {
        Map<DeskGroup, Placed> placed = new EnumMap<>(DeskGroup.class);
        long before = (long) wanted.page() * wanted.size();
        jdbc.sql(patterns.isEmpty() ? ALL : FOUND).param("user", officer).param("patterns", patterns.toArray(String[]::new))
                .param("working", days.working()).param("week", days.endOfWeek()).param("report", REPORT)
                .param("keys", stages().flatMap(stage -> stage.tasks().stream()).toArray(String[]::new))
                .param("stages", stages().flatMap(stage -> stage.tasks().stream().map(task -> stage.name())).toArray(String[]::new))
                .param("group", wanted.group() == null ? null : wanted.group().name()).param("before", before)
                .param("last", before + wanted.size())
                .query((row, n) -> placed.put(DeskGroup.valueOf(row.getString("place")), new Placed(row.getInt("tasks"), ids(row)))).list();
        return placed;
    }

    private static Stream<Stage> stages() {
        return Arrays.stream(Stage.values());
    }

    private static List<String> ids(ResultSet row) throws SQLException {
        return row.getArray("ids") == null ? List.of() : List.of((String[]) row.getArray("ids").getArray());
    }
}
