package org.zhenggai.rectification.views.leader;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.schedule.DayCount;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.procedures.instruction.Instruction;

/** What an officer has urged and instructed: what still waits first, by the day it was asked for. */
@Repository
class AskedFor {

    /**
     * @param kind    催办 or 批示
     * @param whom    who is to do it, in words
     * @param overdue working days since the day it was asked for, 0 before
     * @param waits   whether it still waits for somebody else
     */
    record Asked(String kind, String caseNumber, String title, String text, String whom, OffsetDateTime at, LocalDate until, int overdue,
            boolean waits, String state) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final LeaderSettings settings;
    private final Clock clock;

    AskedFor(JdbcClient jdbc, Organization organization, WorkingCalendar calendar, LeaderSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    List<Asked> by(String officer) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select a.instruction, c.case_number, c.title, a.text, a.whom, a.role, a.officer_id, a.at, a.until, a.waits, a.state
                from (select false as instruction, u.case_id, u.text, u.holders as whom, null as role, null as officer_id, u.urged_at as at,
                             u.until, u.waits, null as state, u.id
                      from urging_asked u where u.urged_by = :officer
                      union all select true, i.case_id, i.text, i.unit_id, i.role, i.officer_id, i.given_at, i.until, i.state = 'OPEN',
                             i.state, i.id
                      from instruction_standing i where i.given_by = :officer or i.given_for = :officer) a
                join case_standing c on c.id = a.case_id
                order by a.waits desc, case when a.waits then a.until end, a.at desc, a.id desc limit :lines""")
                .param("officer", officer).param("lines", settings.asked())
                .query((row, n) -> {
                    LocalDate until = row.getObject("until", LocalDate.class);
                    boolean instruction = row.getBoolean("instruction");
                    boolean waits = row.getBoolean("waits");
                    String state = row.getString("state");
                    return new Asked(instruction ? "批示" : "催办", row.getString("case_number"), row.getString("title"), row.getString("text"),
                            instruction ? organization.nameOf(new Position(row.getString("whom"), Role.valueOf(row.getString("role"))), row
                                    .getString("officer_id"))
                                    : row.getString("whom"),
                            row.getObject("at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(), until,
                            waits ? DayCount.OVERDUE.on(calendar, until, today) : 0, waits,
                            state == null ? waits ? "未办" : "已办" : Instruction.State.valueOf(state).label());
                }).list();
    }
}
