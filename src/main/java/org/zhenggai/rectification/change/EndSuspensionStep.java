package org.zhenggai.rectification.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.SubmissionRefusedException;
import org.zhenggai.rectification.engine.TaskStep;
import org.zhenggai.rectification.engine.TaskSubmission;
import org.zhenggai.rectification.finding.Timeline;

/** 恢复办理: the first supervising unit ends a suspension whose cause is gone; the process then restarts the clock. */
@Component
class EndSuspensionStep implements TaskStep {

    private final ChangeRequests requests;
    private final Timeline timeline;

    EndSuspensionStep(ChangeRequests requests, Timeline timeline) {
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
        if (List.of(request.requestedBy(), request.signedBy()).contains(form.userId())) {
            throw new SubmissionRefusedException("resumptionReason", "恢复办理的理由", "暂停由您申请或签批，须由他人恢复");
        }
        requests.resume(request.id(), form.userId());
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "提前恢复办理", form.text("resumptionReason"));
        return Map.of();
    }
}
