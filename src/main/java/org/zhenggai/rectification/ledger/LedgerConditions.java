package org.zhenggai.rectification.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.BadRequestException;
import org.zhenggai.rectification.finding.CaseRegister.Reader;
import org.zhenggai.rectification.finding.CaseSchedule;
import org.zhenggai.rectification.finding.CaseSchedule.Standing;
import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.ProcessState;
import org.zhenggai.rectification.finding.ScheduleState;
import org.zhenggai.rectification.organization.Organization;
import org.zhenggai.rectification.organization.Unit;

/** Turns a filter into SQL. */
@Component
class LedgerConditions {

    /** Condition on {@code ledger_row l}, order, and parameters ({@code reader}: the reader's unit). */
    record Sql(String where, String order, Map<String, Object> parameters) {
    }

    private static final String STANDING = "concat_ws('|', l.process_state, l.held, l.category, l.due_date, l.behind)";
    private static final Set<LedgerColumn> UNSORTED = Set.of(LedgerColumn.PHONE);

    private final JdbcClient jdbc;
    private final Organization organization;
    private final CaseSchedule schedule;

    LedgerConditions(JdbcClient jdbc, Organization organization, CaseSchedule schedule) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.schedule = schedule;
    }

    /** @throws BadRequestException when the filter names a unit, plan, field or order that does not exist */
    Sql of(Reader reader, LedgerFilter filter) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("reader", reader.unitId());
        if (!reader.all()) {
            where.add("exists (select 1 from case_unit v where v.case_id = l.case_id and v.unit_id = :reader)");
        }
        words(filter.q(), where, parameters);
        if (present(filter.unit())) {
            where.add("exists (select 1 from case_unit w where w.case_id = l.case_id and w.unit_id = :unit)");
            parameters.put("unit", organization.resolve(filter.unit().strip()).map(Unit::id)
                    .orElseThrow(() -> new BadRequestException("没有单位“" + filter.unit() + "”")));
        }
        equal("l.category", filter.category(), where, parameters);
        equal("l.process_state", filter.processState(), where, parameters);
        equal("l.inspection_year", filter.year(), where, parameters);
        if (present(filter.plan())) {
            equal("l.plan_id", filter.plan().strip(), where, parameters);
        }
        if (filter.scheduleState() != null) {
            standing(filter.scheduleState(), true, where, parameters);
        }
        if (filter.overdue() != null) {
            standing(ScheduleState.OVERDUE, filter.overdue(), where, parameters);
        }
        return new Sql(where.isEmpty() ? "true" : String.join(" and ", where), order(filter), parameters);
    }

    private static void words(String q, List<String> where, Map<String, Object> parameters) {
        if (!present(q)) {
            return;
        }
        String[] words = q.strip().toLowerCase(java.util.Locale.ROOT).split("[\\s　]+");
        for (int i = 0; i < words.length; i++) {
            where.add("strpos(l.search_text, :q" + i + ") > 0");
            parameters.put("q" + i, words[i]);
        }
    }

    private static void equal(String column, Object value, List<String> where, Map<String, Object> parameters) {
        if (value != null) {
            String name = column.substring(2);
            where.add(column + " = :" + name);
            parameters.put(name, value instanceof Enum<?> code ? code.name() : value);
        }
    }

    /** Deadlines are dates: cases stand in few ways, each is asked once and the rows are compared with the answers. */
    private void standing(ScheduleState state, boolean wanted, List<String> where, Map<String, Object> parameters) {
        List<String> alike = jdbc.sql("select distinct l.process_state, l.held, l.category, l.due_date, l.behind, " + STANDING
                        + " as standing from ledger_row l")
                .query((row, n) -> {
                    Standing standing = new Standing(ProcessState.valueOf(row.getString("process_state")), row.getBoolean("held"),
                            Category.valueOf(row.getString("category")), Optional.ofNullable(row.getDate("due_date"))
                            .map(java.sql.Date::toLocalDate).orElse(null), row.getBoolean("behind"));
                    return schedule.colour(standing).state() == state ? row.getString("standing") : "";
                }).list().stream().filter(text -> !text.isEmpty()).toList();
        String name = "standing" + parameters.size();
        if (alike.isEmpty()) {
            where.add(wanted ? "false" : "true");
        } else {
            where.add(STANDING + (wanted ? "" : " not") + " in (:" + name + ")");
            parameters.put(name, alike);
        }
    }

    private static String order(LedgerFilter filter) {
        String direction = present(filter.order()) ? filter.order().strip() : "asc";
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw new BadRequestException("排序方向order应为asc或desc");
        }
        String field = present(filter.sort()) ? filter.sort().strip() : LedgerColumn.CASE_NUMBER.field();
        String column = switch (field) {
            case "scheduleState", "warningColour", "daysLeft", "daysOverdue" -> "due_date";
            case "title" -> "title";
            default -> LedgerColumn.ofField(field).filter(known -> !UNSORTED.contains(known)).flatMap(LedgerColumn::sql)
                    .orElseThrow(() -> new BadRequestException("不能按“" + field + "”排序"));
        };
        return "l." + column + " " + direction + " nulls last, l.case_number";
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
