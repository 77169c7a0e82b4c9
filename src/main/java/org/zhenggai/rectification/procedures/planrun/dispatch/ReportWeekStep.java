package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 报告本周情况: a lead unit's report; without changes it is one click. */
@Component
class ReportWeekStep implements TaskStep {

    private final DispatchStore store;

    ReportWeekStep(DispatchStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(WeeklyDispatchProcess.KEY + "/" + WeeklyDispatchProcess.REPORT);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        store.report(form.subjectKey(), form.task().unitId(), WeekOutcome.valueOf(form.text("outcome")), form.text("progress"),
                form.text("difficulties"), form.userId());
        return Map.of();
    }
}
