package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * 报告本周情况: a lead unit's report; without changes it is one click. Where people recorded something on its cases meanwhile, 本周无变化 needs
 * a reason.
 */
@Component
class ReportWeekStep implements TaskStep {

    private final DispatchStore store;
    private final DispatchSheet sheet;
    private final Difficulties difficulties;

    ReportWeekStep(DispatchStore store, DispatchSheet sheet, Difficulties difficulties) {
        this.store = store;
        this.sheet = sheet;
        this.difficulties = difficulties;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(WeeklyDispatchProcess.KEY + "/" + WeeklyDispatchProcess.REPORT);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        WeeklyDispatch dispatch = store.get(form.subjectKey());
        String unit = form.task().unitId();
        WeekOutcome outcome = WeekOutcome.valueOf(form.text("outcome"));
        String unchanged = outcome == WeekOutcome.NO_CHANGE ? form.text("unchangedReason") : null;
        List<String> changed = sheet.handIn(dispatch, unit).stream().filter(live -> !live.recorded().isEmpty())
                .map(live -> live.row().caseNumber() + "（" + live.recorded().get(live.recorded().size() - 1) + "）").toList();
        if (outcome == WeekOutcome.NO_CHANGE && !changed.isEmpty() && unchanged == null) {
            throw new SubmissionRefusedException("unchangedReason", "无变化的理由", "上次调度以来已有办理记录：" + String.join("、", changed)
                    + "。请改选“有进展”，或者写明为什么仍报无变化");
        }
        store.report(dispatch.id(), unit, outcome, form.text("progress"), form.text("difficulties"), unchanged, form.userId());
        difficulties.raise(dispatch, unit, form.text("difficulties"), form.userId());
        return Map.of();
    }
}
