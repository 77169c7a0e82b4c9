package org.zhenggai.rectification.views.dashboard;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonArrayAgg;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.when;
import static org.zhenggai.rectification.casework.finding.CaseRelations.EXTENSION;
import static org.zhenggai.rectification.casework.finding.CaseRelations.PAUSE;
import static org.zhenggai.rectification.procedures.lifecycle.MilestonesInForce.MILESTONES;
import static org.zhenggai.rectification.views.ledger.LedgerFigure.FIGURE;
import static org.zhenggai.rectification.views.ledger.LedgerLine.LINE;
import static org.zhenggai.rectification.views.ledger.LettersWaiting.WAITING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONEntry;
import org.jooq.Query;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.views.ledger.LedgerDays;

/** The dashboard's queries, one a view, so that a benchmark runs and explains just what the views run. */
final class Statements {

    private static final String UNIT = "unit";
    private static final String TOTAL = "total";
    private static final String OVERDUE = "overdue";
    private static final String DAY = "day";
    private static final String KIND = "kind";
    private static final String CASES = "cases";
    private static final List<String> MOVES = List.of("began", "ended", "planned");

    private Statements() {}

    /** Cases by category, state, standing, level and span of due dates between the bounds, with their areas. */
    static Query summary(Condition where, List<LocalDate> bounds) {
        Field<Integer> span = function(name("width_bucket"), SQLDataType.INTEGER, FIGURE.dueDate,
                array(bounds.stream().map(DSL::inline).toList())).as("span");
        return select(FIGURE.category, FIGURE.processState, FIGURE.standing, FIGURE.level, span, count().as(CASES),
                cases(FIGURE.areaMu.isNull()).as("unmeasured"), total(FIGURE.areaMu).as("area"),
                total(FIGURE.farmlandMu).as("farmland"), total(FIGURE.basicFarmlandMu).as("basic"))
                .from(FIGURE).where(where).groupBy(FIGURE.category, FIGURE.processState, FIGURE.standing, FIGURE.level, span);
    }

    /** By level, the cases whose letter waits for its signature, and how many letters these are. */
    static Query awaiting(Condition where) {
        return select(WAITING.level, countDistinct(WAITING.caseId).as(CASES), count().as("letters")).from(FIGURE).join(WAITING).on(
                WAITING.caseId.eq(FIGURE.caseId)).where(where).groupBy(WAITING.level);
    }

    /** Figures by unit: the leading one, or each that supervises; those with most overdue cases first. */
    static Query units(Condition where, LedgerDays days, boolean supervising, int shown) {
        Map<String, Field<?>> counts = new LinkedHashMap<>();
        counts.put(TOTAL, count());
        counts.put("open", cases(LedgerDays.open()));
        counts.put("closed", cases(FIGURE.processState.eq(inline(ProcessState.CLOSED))));
        counts.put(OVERDUE, cases(days.is(ScheduleState.OVERDUE)));
        counts.put("red", cases(days.is(ScheduleState.RED)));
        counts.put("yellow", cases(days.is(ScheduleState.YELLOW)));
        counts.put("area", total(FIGURE.areaMu));
        if (!supervising) {
            return units(FIGURE.leadUnit.as(UNIT), counts, FIGURE, where, shown);
        }
        // cases with the same supervising units are counted together before they are counted to each of these units
        Table<?> together = select(FIGURE.supervising).select(named(counts)).from(FIGURE).where(where).groupBy(FIGURE.supervising)
                .asTable("together");
        Table<?> each = unnest(together.field(FIGURE.supervising)).as("each", UNIT);
        counts.replaceAll((name, count) -> sum(together.field(name, BigDecimal.class)));
        return units(each.field(UNIT), counts, together.crossJoin(lateral(each)), noCondition(), shown);
    }

    private static Query units(Field<?> unit, Map<String, Field<?>> counts, Table<?> from, Condition where, int shown) {
        return select(unit).select(named(counts)).select(count().over().as("units")).from(from).where(where).groupBy(unit)
                .orderBy(counts.get(OVERDUE).desc(), counts.get(TOTAL).desc(), unit.asc()).limit(shown);
    }

    private static List<Field<?>> named(Map<String, Field<?>> counts) {
        return counts.entrySet().stream().<Field<?>>map(count -> count.getValue().as(count.getKey())).toList();
    }

    /** How many cases began, ended and were first to end on each day; columns of the same types in all parts, so that they join flat. */
    static Query burnDown(Condition where) {
        Table<?> moves = moves(where, FIGURE.registeredOn, 0).unionAll(moves(where, FIGURE.endedOn, 1))
                .unionAll(moves(where, when(FIGURE.originalDueDate.isNotNull(), greatest(FIGURE.originalDueDate, FIGURE.registeredOn)), 2))
                .asTable("moves");
        Field<LocalDate> day = moves.field(DAY, LocalDate.class);
        List<Field<BigDecimal>> sums = new ArrayList<>();
        for (int kind = 0; kind < MOVES.size(); kind++) {
            sums.add(coalesce(sum(moves.field(CASES, Integer.class)).filterWhere(moves.field(KIND, Integer.class).eq(inline(kind))),
                    inline(BigDecimal.ZERO)).as(MOVES.get(kind)));
        }
        return select(day).select(sums).from(moves).where(day.isNotNull()).groupBy(day).orderBy(day);
    }

    private static Select<Record3<LocalDate, Integer, Integer>> moves(Condition where, Field<LocalDate> day, int kind) {
        return select(day.as(DAY), inline(kind).as(KIND), count().as(CASES)).from(FIGURE).where(where).groupBy(day);
    }

    /** For whom the open cases wait, and who is late. */
    static Query delays(Condition where, LedgerDays days) {
        return select(FIGURE.processState, count().as("waiting"), cases(days.reviewerLate()).as("reviewer_late"),
                cases(days.unitLate()).as("unit_late"), min(FIGURE.stateSince).filterWhere(not(condition(FIGURE.held))).as("since"))
                .from(FIGURE).where(LedgerDays.open().and(FIGURE.processState.ne(inline(ProcessState.NOT_STARTED))).and(where))
                .groupBy(FIGURE.processState);
    }

    /** Cases with everything their bars show. */
    static Query wallChart(Condition where, int size, long offset) {
        return select(LINE.caseNumber, LINE.title, FIGURE.leadUnit, FIGURE.processState, FIGURE.standing, FIGURE.registeredOn,
                FIGURE.originalDueDate, LINE.internalDueDate, FIGURE.dueDate, FIGURE.endedOn,
                field(select(jsonArrayAgg(jsonObject(named("title", MILESTONES.title), named("dueOn", MILESTONES.dueOn),
                        named("reportedOn", MILESTONES.reportedOn))).orderBy(MILESTONES.dueOn, MILESTONES.position))
                        .from(MILESTONES).where(MILESTONES.caseId.eq(FIGURE.caseId))).as("milestones"),
                field(select(jsonArrayAgg(jsonObject(named("before", EXTENSION.before), named("after", EXTENSION.after),
                        named("documentNo", EXTENSION.documentNo))).orderBy(EXTENSION.id))
                        .from(EXTENSION).where(EXTENSION.caseId.eq(FIGURE.caseId))).as("extensions"),
                field(select(jsonArrayAgg(jsonObject(named("reason", PAUSE.reason), named("from", PAUSE.from),
                        named("released", PAUSE.releasedAt))).orderBy(PAUSE.id))
                        .from(PAUSE).where(PAUSE.caseId.eq(FIGURE.caseId))).as("holds"))
                .from(LINE).join(FIGURE).on(FIGURE.caseId.eq(LINE.caseId)).where(where).orderBy(LINE.dueDate, LINE.caseNumber)
                .limit(size).offset(offset);
    }

    /** The name as a literal: the server could not tell the type of a parameter there. */
    private static <T> JSONEntry<T> named(String name, Field<T> value) {
        return key(inline(name)).value(value);
    }

    private static Field<Integer> cases(Condition which) {
        return count().filterWhere(which);
    }

    private static Field<BigDecimal> total(Field<BigDecimal> area) {
        return coalesce(sum(area), inline(BigDecimal.ZERO));
    }
}
