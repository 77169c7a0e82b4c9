package org.zhenggai.rectification.views.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Turns a filter, under a reader's rights, into SQL. */
@Component
public class LedgerConditions {

    /**
     * Condition on {@code ledger_fact f} and, where {@code words} are asked for, {@code ledger_row l}; order on {@code l}; and
     * parameters ({@code reader}: the reader's unit).
     */
    public record Sql(String where, String order, Map<String, Object> parameters, boolean words) {}

    private static final Set<LedgerColumn> UNSORTED = Set.of(LedgerColumn.PHONE);

    private final Organization organization;
    private final LedgerDays days;

    LedgerConditions(Organization organization, LedgerDays days) {
        this.organization = organization;
        this.days = days;
    }

    /** @throws BadRequestException when the filter names a unit, field or order that does not exist */
    public Sql of(Reader reader, LedgerFilter filter) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("reader", reader.unitId());
        if (!reader.all()) {
            where.add("exists (select 1 from case_party v where v.case_id = f.case_id and v.unit_id = :reader)");
        }
        if (present(filter.unit())) {
            where.add("exists (select 1 from case_party w where w.case_id = f.case_id and w.unit_id = :unit)");
            parameters.put("unit", unit(filter.unit()));
        }
        if (present(filter.lead())) {
            where.add("f.lead_unit = :lead");
            parameters.put("lead", unit(filter.lead()));
        }
        if (present(filter.supervising())) {
            where.add("exists (select 1 from case_party s where s.case_id = f.case_id and s.unit_id = :supervising"
                    + " and s.role = 'SUPERVISING')");
            parameters.put("supervising", unit(filter.supervising()));
        }
        equal("category", filter.category(), where, parameters);
        equal("process_state", filter.processState(), where, parameters);
        equal("inspection_year", filter.year(), where, parameters);
        equal("plan_id", present(filter.plan()) ? filter.plan().strip() : null, where, parameters);
        equal("level", filter.level(), where, parameters);
        dates(filter, where, parameters);
        boolean words = words(filter.q(), where, parameters);
        return new Sql(where.isEmpty() ? "true" : String.join(" and ", where), order(filter), parameters, words);
    }

    private void dates(LedgerFilter filter, List<String> where, Map<String, Object> parameters) {
        if (filter.scheduleState() != null) {
            where.add(days.is(filter.scheduleState()));
        }
        if (filter.overdue() != null) {
            // a row without a date is not overdue: the comparison with it must not make the whole unknown
            where.add((filter.overdue() ? "" : "not ") + "coalesce(" + days.is(ScheduleState.OVERDUE) + ", false)");
        }
        if (filter.dueWithin() != null) {
            where.add(days.dueWithin(filter.dueWithin()));
        }
        if (filter.stage() != null) {
            where.add(switch (filter.stage()) {
                case OPEN -> LedgerDays.open();
                case COUNTED -> "not " + LedgerDays.in(state -> state == ProcessState.REPLACED);
                case FOUNDED -> "not " + LedgerDays.in(state -> state == ProcessState.REPLACED || state == ProcessState.WITHDRAWN);
            });
        }
        if (filter.late() != null) {
            where.add(filter.late() == LedgerFilter.Late.REVIEWER ? days.reviewerLate() : days.unitLate());
        }
        if (filter.openOn() != null) {
            where.add("f.registered_on <= :openOn and (f.ended_on is null or f.ended_on > :openOn)");
            parameters.put("openOn", filter.openOn());
        }
        if (filter.plannedOn() != null) {
            where.add("f.registered_on <= :plannedOn and (f.original_due_date is null or f.original_due_date > :plannedOn)");
            parameters.put("plannedOn", filter.plannedOn());
        }
        if (filter.unmeasured() != null) {
            where.add("f.area_mu is " + (filter.unmeasured() ? "null" : "not null"));
        }
    }

    private String unit(String name) {
        return organization.resolve(name.strip()).map(Unit::id)
                .orElseThrow(() -> new BadRequestException("没有单位“" + name + "”"));
    }

    private static boolean words(String q, List<String> where, Map<String, Object> parameters) {
        if (!present(q)) {
            return false;
        }
        String[] words = q.strip().toLowerCase(java.util.Locale.ROOT).split("[\\s　]+");
        for (int i = 0; i < words.length; i++) {
            where.add("strpos(l.search_text, :q" + i + ") > 0");
            parameters.put("q" + i, words[i]);
        }
        return true;
    }

    private static void equal(String column, Object value, List<String> where, Map<String, Object> parameters) {
        if (value != null) {
            where.add("f." + column + " = :" + column);
            parameters.put(column, value instanceof Enum<?> code ? code.name() : value);
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
