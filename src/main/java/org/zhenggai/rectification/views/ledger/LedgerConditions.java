package org.zhenggai.rectification.views.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.zhenggai.rectification.casework.finding.CaseRelations.PARTY;
import static org.zhenggai.rectification.views.ledger.LedgerFigure.FIGURE;
import static org.zhenggai.rectification.views.ledger.LedgerTables.ROW;
import static org.zhenggai.rectification.views.ledger.LettersWaiting.WAITING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.UnitRole;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Turns a filter, under a reader's rights, into conditions. */
@Component
public class LedgerConditions {

    /**
     * @param where on {@link LedgerFigure} and, where {@code words} are asked for, on the ledger's rows too
     * @param order on the ledger's rows
     */
    public record Asked(Condition where, List<SortField<?>> order, boolean words) {}

    private static final Set<LedgerColumn> UNSORTED = Set.of(LedgerColumn.PHONE);

    private final Organization organization;
    private final LedgerDays days;

    LedgerConditions(Organization organization, LedgerDays days) {
        this.organization = organization;
        this.days = days;
    }

    /** @throws BadRequestException when the filter names a unit, field or order that does not exist */
    public Asked of(Reader reader, LedgerFilter filter) {
        List<Condition> where = new ArrayList<>();
        if (!reader.all()) {
            where.add(party(PARTY.unitId.eq(reader.unitId())));
        }
        if (present(filter.unit())) {
            where.add(party(PARTY.unitId.eq(unit(filter.unit()))));
        }
        if (present(filter.lead())) {
            where.add(FIGURE.leadUnit.eq(unit(filter.lead())));
        }
        if (present(filter.supervising())) {
            where.add(party(PARTY.unitId.eq(unit(filter.supervising())).and(PARTY.role.eq(inline(UnitRole.SUPERVISING)))));
        }
        equal(FIGURE.category, filter.category(), where);
        equal(FIGURE.processState, filter.processState(), where);
        equal(FIGURE.inspectionYear, filter.year(), where);
        equal(FIGURE.planId, present(filter.plan()) ? filter.plan().strip() : null, where);
        equal(FIGURE.level, filter.level(), where);
        if (filter.awaiting() != null) {
            where.add(exists(selectOne().from(WAITING).where(WAITING.caseId.eq(FIGURE.caseId).and(WAITING.level.eq(filter.awaiting())))));
        }
        dates(filter, where);
        boolean words = words(filter.q(), where, reader.all() && !present(filter.unit()) && !present(filter.lead()));
        return new Asked(DSL.and(where), order(filter), words);
    }

    private void dates(LedgerFilter filter, List<Condition> where) {
        if (filter.scheduleState() != null) {
            where.add(days.is(filter.scheduleState()));
        }
        if (filter.overdue() != null) {
            // a row without a date is not overdue: the comparison with it must not make the whole unknown
            Condition overdue = condition(coalesce(field(days.is(ScheduleState.OVERDUE)), inline(false)));
            where.add(filter.overdue() ? overdue : not(overdue));
        }
        if (filter.dueWithin() != null) {
            where.add(days.dueWithin(filter.dueWithin()));
        }
        if (filter.stage() != null) {
            where.add(switch (filter.stage()) {
                case OPEN -> LedgerDays.open();
                case COUNTED -> not(LedgerDays.in(state -> state == ProcessState.REPLACED));
                case FOUNDED -> not(LedgerDays.in(state -> state == ProcessState.REPLACED || state == ProcessState.WITHDRAWN));
            });
        }
        if (filter.late() != null) {
            where.add(filter.late() == LedgerFilter.Late.REVIEWER ? days.reviewerLate() : days.unitLate());
        }
        if (filter.openOn() != null) {
            where.add(openOn(filter.openOn(), FIGURE.endedOn));
        }
        if (filter.plannedOn() != null) {
            where.add(openOn(filter.plannedOn(), FIGURE.originalDueDate));
        }
        if (filter.unmeasured() != null) {
            where.add(filter.unmeasured() ? FIGURE.areaMu.isNull() : FIGURE.areaMu.isNotNull());
        }
    }

    private static Condition openOn(LocalDate day, Field<LocalDate> end) {
        return FIGURE.registeredOn.le(day).and(end.isNull().or(end.gt(day)));
    }

    private static Condition party(Condition which) {
        return exists(selectOne().from(PARTY).where(PARTY.caseId.eq(FIGURE.caseId).and(which)));
    }

    private String unit(String name) {
        return organization.resolve(name.strip()).map(Unit::id)
                .orElseThrow(() -> new BadRequestException("没有单位“" + name + "”"));
    }

    /** @param everywhere whether rows of all units are asked for: those of one are read faster than what an index says of all */
    private static boolean words(String q, List<Condition> where, boolean everywhere) {
        if (!present(q)) {
            return false;
        }
        for (String word : q.strip().toLowerCase(java.util.Locale.ROOT).split("[\\s　]+")) {
            where.add(position(ROW.searchText, word).gt(inline(0)));
            if (everywhere && word.codePointCount(0, word.length()) > 1) {
                where.add(ROW.grams().contains(LedgerTables.grams(val(word))));
            }
        }
        return true;
    }

    private static <T> void equal(Field<T> column, T value, List<Condition> where) {
        if (value != null) {
            where.add(column.eq(value));
        }
    }

    private static List<SortField<?>> order(LedgerFilter filter) {
        String direction = present(filter.order()) ? filter.order().strip() : "asc";
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw new BadRequestException("排序方向order应为asc或desc");
        }
        String field = present(filter.sort()) ? filter.sort().strip() : LedgerColumn.CASE_NUMBER.field();
        Field<?> column = switch (field) {
            case "scheduleState", "warningColour", "daysLeft", "daysOverdue" -> ROW.of(LedgerColumn.DUE_DATE);
            case "title" -> ROW.title;
            default -> LedgerColumn.ofField(field).filter(known -> !UNSORTED.contains(known)).filter(known -> known.sql().isPresent())
                    .<Field<?>>map(ROW::of).orElseThrow(() -> new BadRequestException("不能按“" + field + "”排序"));
        };
        return List.of(column.sort(direction.equals("asc") ? SortOrder.ASC : SortOrder.DESC).nullsLast(),
                ROW.of(LedgerColumn.CASE_NUMBER).asc());
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
