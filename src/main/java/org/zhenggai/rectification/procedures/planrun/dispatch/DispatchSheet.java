package org.zhenggai.rectification.procedures.planrun.dispatch;

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

/** Takes down the sheet of a week: how each open case stands and what changed since the week before. */
@Component
class DispatchSheet {

    private static final int CHANGES_LIMIT = 1000;

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

    void collect(WeeklyDispatch dispatch) {
        Map<Long, DispatchedCase> before = store.before(dispatch).map(d -> store.cases(d.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(DispatchedCase::caseId, Function.identity()));
        Map<Long, List<String>> entries = store.untold(dispatch);
        for (RectificationCase c : cases.ofPlan(dispatch.planId())) {
            if (c.endedOn() == null) {
                ScheduleState state = colours.of(c.standing(), c.dueDate()).state();
                store.add(new DispatchedCase(dispatch.id(), c.id(), c.caseNumber(), c.title(), units.lead(c.id()), c.processState(),
                        state, colours.daysLeft(c.dueDate()), colours.daysOverdue(c.dueDate()),
                        changes(c, state, before.get(c.id()), entries.getOrDefault(c.id(), List.of()))));
            }
        }
    }

    private static String changes(RectificationCase c, ScheduleState state, DispatchedCase before, List<String> entries) {
        StringBuilder text = new StringBuilder();
        if (before != null && before.processState() != c.processState()) {
            text.append("整改状态由").append(before.processState().label()).append("变为").append(c.processState().label()).append("；");
        }
        if (before != null && before.scheduleState() != state) {
            text.append("序时状态由").append(DispatchWords.of(before.scheduleState())).append("变为")
                    .append(DispatchWords.of(state)).append("；");
        }
        text.append(String.join("；", entries));
        if (text.isEmpty()) {
            return "无变化";
        }
        return cut(text.toString());
    }

    /** As much as the sheet holds. */
    static String cut(String text) {
        return text.length() <= CHANGES_LIMIT ? text : text.substring(0, CHANGES_LIMIT - 1) + "…";
    }
}
