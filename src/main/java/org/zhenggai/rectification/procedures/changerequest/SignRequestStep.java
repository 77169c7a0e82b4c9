package org.zhenggai.rectification.procedures.changerequest;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 签批申请: the head of the lead unit signs what another person asks for, or does not. */
@Component
class SignRequestStep implements TaskStep {

    private final ChangeRequests requests;
    private final Timeline timeline;
    private final SeparationOfDuties duties;
    private final Documents documents;

    SignRequestStep(ChangeRequests requests, Timeline timeline, SeparationOfDuties duties, Documents documents) {
        this.documents = documents;
        this.duties = duties;
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
        duties.demandOther(form, "conclusion", "签批意见", request.requestedBy());
        boolean signed = "SIGN".equals(form.text("conclusion"));
        String what = request.kind().label() + "申请";
        if (signed) {
            documents.issue(Paper.ofCase(DocumentKind.REQUEST, request.id(), request.caseId()), form.userId(), number -> {
                requests.sign(request.id(), form.userId());
                timeline.append(form.caseKey(), form.userId(), form.taskKey(), "签批" + what + "，文号：" + number, null);
            });
        } else {
            requests.refuseToSign(request.id(), form.userId(), form.text("signReason"));
            timeline.append(form.caseKey(), form.userId(), form.taskKey(), "不予签批" + what, form.text("signReason"));
        }
        return Map.of("signOutcome", form.text("conclusion"));
    }
}
