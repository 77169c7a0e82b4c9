package org.zhenggai.rectification.procedures.changerequest;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 恢复办理: the first supervising unit ends a suspension whose cause is gone; the process then restarts the clock. */
@Component
class EndSuspensionStep implements TaskStep {

    private final ChangeRequests requests;
    private final Timeline timeline;
    private final SeparationOfDuties duties;

    EndSuspensionStep(ChangeRequests requests, Timeline timeline, SeparationOfDuties duties) {
        this.duties = duties;
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SuspensionProcess.KEY + "/Task_EndSuspension");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        ChangeRequest request = requests.get(form.subjectKey());
        duties.demandOther(form, "resumptionReason", "恢复办理的理由", request.requestedBy(), request.signedBy());
        requests.resume(request.id(), form.userId());
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "提前恢复办理", form.text("resumptionReason"));
        return Map.of();
    }
}
