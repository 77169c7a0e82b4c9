package org.zhenggai.rectification.views.leader;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** What falls into the week after this one: due dates, milestones, answers to letters and to instructions. */
@Repository
class ComingDates {

    /** What falls on a day. */
    record Day(LocalDate on, String what, String caseNumber, String title, String unit) {}

    /** The calendar week; {@code total} how many there are, of which {@code days} are the first. */
    record Week(LocalDate from, LocalDate until, int total, List<Day> days) {}

    private record Counted(Day day, int total) {}

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final LeaderSettings settings;
    private final Clock clock;

    ComingDates(JdbcClient jdbc, WorkingCalendar calendar, LeaderSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    Week of(Reader reader) {
        // on a free day people think of the week they will work in
        LocalDate from = calendar.workingDayFrom(LocalDate.now(clock)).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate until = from.plusDays(6);
        List<Counted> found = jdbc.sql("""
                select d.on_day, d.what, c.case_number, c.title, n.name as unit, count(*) over () as total
                from (select s.id as case_id, s.due_date as on_day, '整改期限届满' as what from case_standing s
                       where s.due_date between :from and :until
                      union all select s.id, s.internal_due_date, '内部时限届满，应当完成自验' from case_standing s
                       where s.internal_due_date between :from and :until
                      union all select m.case_id, m.due_on, '节点：' || m.title from milestone_in_force m
                       where m.due_on between :from and :until and m.reported_on is null
                      union all select a.case_id, a.respond_by, '回复' || coalesce(a.document_no, '督办文书') from escalation_answer_due a
                       where a.respond_by between :from and :until
                      union all select i.case_id, i.until, '回复领导批示' from instruction_standing i
                       where i.until between :from and :until and i.state = 'OPEN') d
                join case_standing c on c.id = d.case_id and c.ended_on is null
                left join case_party l on l.case_id = c.id and l.role = 'LEAD'
                left join unit_name n on n.id = l.unit_id
                where :all or exists (select 1 from case_party v where v.case_id = c.id and v.unit_id = :unit)
                order by d.on_day, c.case_number, d.what limit :lines""")
                .param("from", from).param("until", until).param("all", reader.all()).param("unit", reader.unitId())
                .param("lines", settings.dates())
                .query((row, n) -> new Counted(new Day(row.getObject("on_day", LocalDate.class), row.getString("what"),
                        row.getString("case_number"), row.getString("title"), row.getString("unit")), row.getInt("total"))).list();
        return new Week(from, until, found.isEmpty() ? 0 : found.get(0).total(), found.stream().map(Counted::day).toList());
    }
}
