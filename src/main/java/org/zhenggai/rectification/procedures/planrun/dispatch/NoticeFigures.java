package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notice.UnitFigures;

/** Counts the cases of a plan for a notice, in all and by lead unit, and words a first draft of them. */
@Component
class NoticeFigures {

    private final NoticeStore store;
    private final Cases cases;
    private final CaseUnits units;
    private final Colours colours;

    NoticeFigures(NoticeStore store, Cases cases, CaseUnits units, Colours colours) {
        this.store = store;
        this.cases = cases;
        this.units = units;
        this.colours = colours;
    }

    void collect(Notice notice) {
        List<RectificationCase> all = cases.ofPlan(notice.planId()).stream()
                .filter(c -> c.processState() != ProcessState.REPLACED).toList();
        int closed = in(all, ProcessState.CLOSED);
        int withdrawn = in(all, ProcessState.WITHDRAWN);
        int overdue = overdue(all);
        store.count(notice.id(), all.size(), closed, withdrawn, overdue, "截至" + Wording.date(notice.asOf()) + "，整改方案共有案件"
                + all.size() + "个，已销号" + closed + "个，经复核不属实撤销" + withdrawn + "个，正在办理"
                + (all.size() - closed - withdrawn) + "个，其中已逾期" + overdue + "个。");
        Map<String, List<RectificationCase>> byUnit = all.stream()
                .collect(Collectors.groupingBy(c -> units.lead(c.id()), TreeMap::new, Collectors.toList()));
        byUnit.forEach((unit, its) -> store.add(notice.id(),
                new UnitFigures(unit, its.size(), in(its, ProcessState.CLOSED), overdue(its))));
    }

    private static int in(List<RectificationCase> cases, ProcessState state) {
        return (int) cases.stream().filter(c -> c.processState() == state).count();
    }

    private int overdue(List<RectificationCase> cases) {
        return (int) cases.stream().filter(c -> colours.of(c.standing(), c.dueDate()).state() == ScheduleState.OVERDUE).count();
    }
}
