package org.zhenggai.rectification.change;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.SubmissionRefusedException;
import org.zhenggai.rectification.engine.TaskStep;
import org.zhenggai.rectification.engine.TaskSubmission;
import org.zhenggai.rectification.finding.Timeline;

/** 签批申请: the head of the lead unit signs what another person asks for, or does not. */
@Component
class SignRequestStep implements TaskStep {

    private final ChangeRequests requests;
    private final Timeline timeline;

    SignRequestStep(ChangeRequests requests, Timeline timeline) {
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return RequestTasks.all("Task_Sign");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        ChangeRequest request = requests.get(form.subjectKey());
        if (request.requestedBy().equals(form.userId())) {
            throw new SubmissionRefusedException("conclusion", "签批意见", "本申请由您提出，须由他人签批");
        }
        boolean signed = "SIGN".equals(form.text("conclusion"));
        if (signed) {
            requests.sign(request.id(), form.userId());
        } else {
            requests.refuseToSign(request.id(), form.userId(), form.text("signReason"));
        }
        timeline.append(form.caseKey(), form.userId(), form.taskKey(),
                (signed ? "签批" : "不予签批") + request.kind().label() + "申请", form.text("signReason"));
        return Map.of("signOutcome", form.text("conclusion"));
    }
}
