package org.zhenggai.rectification.views.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerFilter.Stage;
import org.zhenggai.rectification.views.ledger.LedgerWords;

/** How the cases stand by unit: of the unit that leads a case (where it lies), and of each that supervises it. */
@Service
@Transactional(readOnly = true)
public class UnitFigures {

    /** What a case is counted by: its leading unit, or each of its supervising units. */
    public enum By {
        LEAD,
        SUPERVISING
    }

    /** Figures of one unit; {@code areaMu} in 亩. */
    public record Row(String unit, String name, Figure total, Figure open, Figure closed, Figure overdue, Figure red, Figure yellow,
            BigDecimal areaMu) {}

    /** Those with most overdue cases first; {@code units} says how many there are, shown or not. */
    public record Table(By by, long units, List<Row> rows) {}

    private final JdbcClient jdbc;
    private final QueryMemory memory;
    private final LedgerConditions conditions;
    private final LedgerDays days;
    private final Organization organization;
    private final DashboardSettings settings;

    UnitFigures(JdbcClient jdbc, QueryMemory memory, LedgerConditions conditions, LedgerDays days, Organization organization,
            DashboardSettings settings) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.conditions = conditions;
        this.days = days;
        this.organization = organization;
        this.settings = settings;
    }

    public Table of(Question asked, By by) {
        memory.raise();
        Condition where = conditions.of(asked.reader(), asked.filter()).where();
        long[] units = new long[1];
        List<Row> rows = Composed.of(Statements.units(where, days, by == By.SUPERVISING, settings.unitsShown())).by(jdbc)
                .query((row, n) -> {
                    units[0] = row.getLong("units");
                    String unit = row.getString("unit");
                    Map<String, String> list = Figure.of("", "", 0, asked.list(), by == By.LEAD ? "lead" : "supervising", unit).list();
                    return new Row(unit, organization.unitName(unit), Figure.of("TOTAL", "案件总数", row.getLong("total"), list),
                            Figure.of("OPEN", "未销号", row.getLong("open"), list, "stage", Stage.OPEN.name()),
                            Figure.of("CLOSED", "已销号", row.getLong("closed"), list, "processState", ProcessState.CLOSED.name()),
                            schedule(ScheduleState.OVERDUE, row.getLong("overdue"), list),
                            schedule(ScheduleState.RED, row.getLong("red"), list),
                            schedule(ScheduleState.YELLOW, row.getLong("yellow"), list), row.getBigDecimal("area"));
                }).list();
        return new Table(by, units[0], rows);
    }

    private static Figure schedule(ScheduleState state, long count, Map<String, String> list) {
        return Figure.of(state.name(), LedgerWords.schedule(state), count, list, "scheduleState", state.name());
    }
}
