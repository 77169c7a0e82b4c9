package org.zhenggai.rectification.procedures.changerequest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SamePerson;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.SubmissionRefusedException;
import org.zhenggai.rectification.ground.engine.TaskStep;
import org.zhenggai.rectification.ground.engine.TaskSubmission;

/** 恢复办理: the first supervising unit ends a suspension whose cause is gone; the process then restarts the clock. */
@Component
class EndSuspensionStep implements TaskStep {

    private final ChangeRequests requests;
    private final Timeline timeline;
    private final SamePerson same;

    EndSuspensionStep(ChangeRequests requests, Timeline timeline, SamePerson same) {
        this.same = same;
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
        if (Stream.of(request.requestedBy(), request.signedBy())
                .anyMatch(other -> same.on(form.caseKey(), form.userId(), other))) {
            throw new SubmissionRefusedException("resumptionReason", "恢复办理的理由", "暂停由您申请或签批，须由他人恢复");
        }
        requests.resume(request.id(), form.userId());
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "提前恢复办理", form.text("resumptionReason"));
        return Map.of();
    }
}
