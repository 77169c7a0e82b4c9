package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 审核调度表: publishes the sheet or gives it back to units, by somebody who reported nothing in it. */
@Component
class ReviewSheetStep implements TaskStep {

    private static final String RETURN = "RETURN";

    private final DispatchStore store;
    private final DispatchCalendar calendar;
    private final SeparationOfDuties duties;

    ReviewSheetStep(DispatchStore store, DispatchCalendar calendar, SeparationOfDuties duties) {
        this.duties = duties;
        this.store = store;
        this.calendar = calendar;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(WeeklyDispatchProcess.KEY + "/" + WeeklyDispatchProcess.REVIEW);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        WeeklyDispatch dispatch = store.get(form.subjectKey());
        duties.demandOther(form, "conclusion", "审核结论",
                store.reports(dispatch.id()).stream().map(UnitReport::reportedBy).toArray(String[]::new));
        store.reviewed(dispatch.id(), form.text("comment"), form.userId());
        String outcome = form.text("conclusion");
        if (!RETURN.equals(outcome)) {
            return Map.of("sheetOutcome", outcome);
        }
        List<String> units = form.chosen("returnedUnits");
        if (units.isEmpty()) {
            throw new SubmissionRefusedException("returnedUnits", "退回重报的单位", "请至少选择一个单位");
        }
        // a returned report has the same limit again, within the week
        LocalDate closes = calendar.reportsCloseOn(dispatch.endsOn());
        store.giveBack(dispatch.id(), units, form.text("comment"), closes);
        return Map.of("sheetOutcome", outcome, "reportsCloseAt", calendar.endOf(closes));
    }
}
