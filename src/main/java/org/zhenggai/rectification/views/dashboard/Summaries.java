package org.zhenggai.rectification.views.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.views.dashboard.Summary.Areas;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerFilter.Stage;
import org.zhenggai.rectification.views.ledger.LedgerWords;

/** One pass over the cases counts them by everything at once; the totals are sums over what came back. */
@Service
@Transactional(readOnly = true)
public class Summaries {

    private static final List<String> LEVELS = List.of("L6", "L5", "L4", "L3", "L2", "L1", "L0");
    private static final Map<String, String> LEVEL_WORDS = Map.of("L0", "自验提醒", "L1", "绿函", "L2", "黄函或红灯提示", "L3", "督办函",
            "L4", "通报", "L5", "约谈", "L6", "挂牌督办或移交问责");

    /** The first of them are signed by a person. */
    private static final int SIGNED = 4;
    private static final long[] NONE = {0, 0};

    private record Cell(String category, ProcessState state, int standing, LocalDate due, ScheduleState schedule, String level, long cases,
            long unmeasured,
            BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu) {}

    private final JdbcClient jdbc;
    private final QueryMemory memory;
    private final LedgerConditions conditions;
    private final LedgerDays days;
    private final DashboardSettings settings;

    Summaries(JdbcClient jdbc, QueryMemory memory, LedgerConditions conditions, LedgerDays days, DashboardSettings settings) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.conditions = conditions;
        this.days = days;
        this.settings = settings;
    }

    /** @throws org.zhenggai.rectification.ground.refusal.BadRequestException when the question names a unit that does not exist */
    public Summary of(Question asked) {
        List<Cell> cells = cells(asked);
        Map<String, String> list = asked.list();
        List<Figure> categories = Arrays.stream(Category.values()).map(category -> Figure.of(category.name(), category.label() + "类",
                count(cells, cell -> cell.category.equals(category.name())), list, "category", category.name())).toList();
        List<Figure> states = Arrays.stream(ProcessState.values()).filter(state -> state != ProcessState.REPLACED)
                .map(state -> Figure.of(state.name(), state.label(), count(cells, cell -> cell.state == state), list,
                        "processState", state.name())).toList();
        List<Figure> schedules = Arrays.stream(ScheduleState.values()).map(state -> Figure.of(state.name(), LedgerWords.schedule(state),
                count(cells, cell -> cell.schedule == state), list, "scheduleState", state.name())).toList();
        List<Figure> levels = LEVELS.stream().map(level -> Figure.of(level, level + " " + LEVEL_WORDS.get(level),
                count(cells, cell -> level.equals(cell.level)), list, "level", level)).toList();
        Map<String, long[]> waiting = waiting(asked);
        List<Figure> awaiting = LEVELS.stream().limit(SIGNED).map(level -> Figure.of(level, level + " " + LEVEL_WORDS.get(level),
                waiting.getOrDefault(level, NONE)[0], list, "awaiting", level)).toList();
        return new Summary(days.today(), Figure.of("TOTAL", "案件总数", count(cells, cell -> true), list),
                Figure.of("OPEN", "未销号", count(cells, cell -> !cell.state.ended()), list, "stage", Stage.OPEN.name()),
                categories, states, schedules, deadlines(cells, list), levels,
                awaiting, waiting.values().stream().mapToLong(one -> one[1]).sum(),
                areas(cells, cell -> cell.state != ProcessState.WITHDRAWN,
                        n -> Figure.of("FOUND", "查实问题", n, list, "stage", Stage.FOUNDED.name())),
                areas(cells, cell -> cell.state == ProcessState.CLOSED,
                        n -> Figure.of("CLOSED", "整改到位", n, list, "processState", ProcessState.CLOSED.name())),
                Figure.of("UNMEASURED", "面积待核实", cells.stream().filter(cell -> cell.state != ProcessState.WITHDRAWN)
                        .mapToLong(Cell::unmeasured).sum(), list, "stage", Stage.FOUNDED.name(), "unmeasured", "true"));
    }

    private List<Figure> deadlines(List<Cell> cells, Map<String, String> list) {
        List<Figure> deadlines = new ArrayList<>();
        deadlines.add(Figure.of("OVERDUE", "已超期", count(cells, cell -> cell.schedule == ScheduleState.OVERDUE), list,
                "overdue", "true"));
        settings.dueWithin().stream().sorted().forEach(within -> deadlines.add(Figure.of("WITHIN_" + within, within + "个工作日内到期",
                count(cells, cell -> days.dueWithin(cell.standing, cell.due, within)), list, "dueWithin", within.toString())));
        return deadlines;
    }

    private static Areas areas(List<Cell> cells, Predicate<Cell> which, Function<Long, Figure> figure) {
        return new Areas(figure.apply(count(cells, which)), sum(cells.stream().filter(which).map(Cell::areaMu)),
                sum(cells.stream().filter(which).map(Cell::farmlandMu)), sum(cells.stream().filter(which).map(Cell::basicFarmlandMu)));
    }

    private static BigDecimal sum(Stream<BigDecimal> areas) {
        return areas.reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static long count(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::cases).sum();
    }

    /** Cases and letters that wait for a signature, by level. */
    private Map<String, long[]> waiting(Question asked) {
        return Composed.of(Statements.awaiting(conditions.of(asked.reader(), asked.filter()).where())).by(jdbc)
                .query((row, n) -> Map.entry(row.getString("level"), new long[] {row.getLong("cases"), row.getLong("letters")})).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Cell> cells(Question asked) {
        memory.raise();
        List<LocalDate> bounds = days.bounds(settings.dueWithin());
        return Composed.of(Statements.summary(conditions.of(asked.reader(), asked.filter()).where(), bounds)).by(jdbc).query((row, n) -> {
            LocalDate due = example(bounds, row.getObject("span", Integer.class));
            int standing = row.getInt("standing");
            return new Cell(row.getString("category"), ProcessState.valueOf(row.getString("process_state")), standing, due,
                    days.state(standing, due), row.getString("level"), row.getLong("cases"), row.getLong("unmeasured"),
                    row.getBigDecimal("area"), row.getBigDecimal("farmland"), row.getBigDecimal("basic"));
        }).list();
    }

    /** A date of the span: what holds for it holds for every date in it. */
    private static LocalDate example(List<LocalDate> bounds, Integer span) {
        return span == null ? null : span == 0 ? bounds.get(0).minusDays(1) : bounds.get(span - 1);
    }
}
