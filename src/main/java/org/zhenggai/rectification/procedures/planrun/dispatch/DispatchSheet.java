package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchStore.Begun;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchStore.Entry;

/**
 * The sheet of a week: how each case stands and what changed since the sheet before. It is alive until a unit hands its part in: whoever
 * opens it sees the cases of now, and what is handed in is taken down at that moment.
 */
@Component
class DispatchSheet {

    /**
     * A row as it stands now.
     *
     * @param recorded what people recorded on the case in the time the sheet tells; empty where nothing was
     * @param upTo     place in the case's timeline that the row tells; {@code from} the place it begins behind
     */
    record Live(DispatchedCase row, List<String> recorded, long from, long upTo) {}

    private static final int CHANGES_LIMIT = 1000;
    /** What the bureau asks of the next report is no change of the case. */
    private static final List<String> ASKED = List.of("DISPATCH_ATTACHED", "URGED");

    private final DispatchStore store;
    private final Cases cases;
    private final CaseUnits units;
    private final Colours colours;

    DispatchSheet(DispatchStore store, Cases cases, CaseUnits units, Colours colours) {
        this.store = store;
        this.cases = cases;
        this.units = units;
        this.colours = colours;
    }

    /** Takes the whole sheet down when the week begins: the units that lead an open case have to report. */
    void collect(WeeklyDispatch dispatch) {
        live(dispatch).forEach(this::keep);
    }

    /** Takes the unit's part down as it stands now. @return its rows */
    List<Live> handIn(WeeklyDispatch dispatch, String unitId) {
        List<Live> own = live(dispatch, unitId);
        own.forEach(this::keep);
        return own;
    }

    /** The unit's part as it stands now. */
    List<Live> live(WeeklyDispatch dispatch, String unitId) {
        return live(dispatch).stream().filter(live -> live.row().unitId().equals(unitId)).toList();
    }

    /** The sheet as it is read: the parts of units that have handed theirs in as they were then, the others as the cases stand now. */
    List<DispatchedCase> read(WeeklyDispatch dispatch) {
        List<String> awaited = dispatch.state() == DispatchState.OPEN ? store.reports(dispatch.id()).stream()
                .filter(report -> report.state().awaited()).map(UnitReport::unitId).toList() : List.of();
        if (awaited.isEmpty()) {
            return store.cases(dispatch.id());
        }
        Map<Long, DispatchedCase> now = live(dispatch).stream().map(Live::row).filter(row -> awaited.contains(row.unitId()))
                .collect(Collectors.toMap(DispatchedCase::caseId, Function.identity()));
        List<DispatchedCase> rows = new ArrayList<>(store.cases(dispatch.id()).stream()
                .map(row -> now.containsKey(row.caseId()) ? now.remove(row.caseId()) : row).toList());
        rows.addAll(now.values());
        return rows;
    }

    private void keep(Live live) {
        store.keep(live.row(), live.from());
        if (live.upTo() > live.from()) {
            store.told(live.row().caseId(), live.upTo());
        }
    }

    private List<Live> live(WeeklyDispatch dispatch) {
        Map<Long, DispatchedCase> before = store.before(dispatch).map(d -> store.cases(d.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(DispatchedCase::caseId, Function.identity()));
        Map<Long, Begun> begun = store.begun(dispatch.id());
        Map<Long, Long> told = store.told(dispatch.planId());
        Map<Long, List<Entry>> entries = store.untold(dispatch);
        return cases.ofPlan(dispatch.planId()).stream().filter(c -> c.endedOn() == null || begun.containsKey(c.id()))
                .map(c -> live(dispatch, c, before.get(c.id()), begun.get(c.id()), told.getOrDefault(c.id(), 0L),
                        entries.getOrDefault(c.id(), List.of()))).toList();
    }

    private Live live(WeeklyDispatch dispatch, RectificationCase c, DispatchedCase before, Begun begun, long told, List<Entry> entries) {
        ScheduleState state = colours.of(c.standing(), c.dueDate()).state();
        String unit = begun == null ? units.lead(c.id()) : begun.unitId();
        String requested = begun == null ? null : begun.requested();
        List<Entry> shown = entries.stream().filter(Entry::told)
                .filter(entry -> requested == null || !entry.kind().equals("DISPATCH_ATTACHED")).toList();
        DispatchedCase row = new DispatchedCase(dispatch.id(), c.id(), c.caseNumber(), c.title(), unit, c.processState(), state,
                colours.daysLeft(c.dueDate()), colours.daysOverdue(c.dueDate()), changes(requested, c, state, before, shown));
        List<String> recorded = shown.stream().filter(Entry::byPerson).filter(entry -> !ASKED.contains(entry.kind())).map(Entry::summary)
                .toList();
        long from = begun == null ? told : begun.toldFrom();
        return new Live(row, recorded, from, entries.stream().mapToLong(Entry::position).max().orElse(from));
    }

    private static String changes(String requested, RectificationCase c, ScheduleState state, DispatchedCase before, List<Entry> entries) {
        List<String> parts = new ArrayList<>();
        if (requested != null) {
            parts.add(requested);
        }
        if (before != null && before.processState() != c.processState()) {
            parts.add("整改状态由" + before.processState().label() + "变为" + c.processState().label());
        }
        if (before != null && before.scheduleState() != state) {
            parts.add("序时状态由" + DispatchWords.of(before.scheduleState()) + "变为" + DispatchWords.of(state));
        }
        entries.forEach(entry -> parts.add(entry.summary()));
        return parts.isEmpty() ? DispatchedCase.NONE : cut(String.join("；", parts));
    }

    /** As much as the sheet holds. */
    static String cut(String text) {
        return text.length() <= CHANGES_LIMIT ? text : text.substring(0, CHANGES_LIMIT - 1) + "…";
    }
}
