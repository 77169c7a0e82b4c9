package org.zhenggai.rectification.views.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerFilter.Stage;

/** Open cases over time, and how many would be open had every case kept its first date (序时进度). */
@Service
@Transactional(readOnly = true)
public class BurnDown {

    /** The end of a day; {@code actual} is null for days to come. */
    public record Point(LocalDate day, Figure planned, Figure actual) {}

    private final JdbcClient jdbc;
    private final QueryMemory memory;
    private final LedgerConditions conditions;
    private final LedgerDays days;
    private final DashboardSettings settings;

    BurnDown(JdbcClient jdbc, QueryMemory memory, LedgerConditions conditions, LedgerDays days, DashboardSettings settings) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.conditions = conditions;
        this.days = days;
        this.settings = settings;
    }

    /** Weekly, in a long time monthly points from the first case to the last date, today among them; none where there are no cases. */
    public List<Point> of(Question asked) {
        memory.raise();
        NavigableMap<LocalDate, long[]> moves = new TreeMap<>();
        Composed.of(Statements.burnDown(conditions.of(asked.reader(), asked.filter()).where())).by(jdbc).query(row -> {
            moves.put(row.getDate("day").toLocalDate(),
                    new long[] {row.getLong("began"), row.getLong("ended"), row.getLong("planned")});
        });
        if (moves.isEmpty()) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        long open = 0;
        long planned = 0;
        LocalDate done = null;
        for (LocalDate day : days(moves)) {
            for (long[] move : (done == null ? moves.headMap(day, true) : moves.subMap(done, false, day, true)).values()) {
                open += move[0] - move[1];
                planned += move[0] - move[2];
            }
            done = day;
            points.add(new Point(day, figure("PLANNED", "按计划未销号", planned, asked, "plannedOn", day),
                    day.isAfter(days.today()) ? null : figure("ACTUAL", "实际未销号", open, asked, "openOn", day)));
        }
        return points;
    }

    private List<LocalDate> days(NavigableMap<LocalDate, long[]> moves) {
        LocalDate first = moves.firstKey();
        LocalDate last = moves.lastKey().isBefore(days.today()) ? days.today() : moves.lastKey();
        boolean weekly = first.plusWeeks(settings.longestWeeks()).isAfter(last);
        TreeMap<LocalDate, Boolean> points = new TreeMap<>(Map.of(last, true));
        for (int n = 0;; n++) {
            LocalDate day = weekly ? first.plusWeeks(n) : first.plusMonths(n);
            if (day.isAfter(last)) {
                break;
            }
            points.put(day, true);
        }
        if (!first.isAfter(days.today())) {
            points.put(days.today(), true);
        }
        return List.copyOf(points.keySet());
    }

    private static Figure figure(String code, String text, long count, Question asked, String parameter, LocalDate day) {
        return Figure.of(code, text, count, asked.list(), "stage", Stage.COUNTED.name(), parameter, day.toString());
    }
}
