package org.zhenggai.rectification.procedures.changerequest.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.procedures.changerequest.ChangeKind;
import org.zhenggai.rectification.procedures.changerequest.NewRequest;
import org.zhenggai.rectification.procedures.changerequest.RequestRules;
import org.zhenggai.rectification.procedures.changerequest.SuspensionProcess;

/** 申请暂停办理: until a day, on a paper. */
@Component
class StartSuspension implements StartStep {

    private final RequestStarts starts;
    private final RequestRules rules;

    StartSuspension(RequestStarts starts, RequestRules rules) {
        this.starts = starts;
        this.rules = rules;
    }

    @Override
    public String processKey() {
        return SuspensionProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("cases", starts.offered(userId));
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        RectificationCase c = starts.chosen(form);
        rules.allows(RequestStarts.CASE, RequestStarts.CASE_LABEL, c, ChangeKind.SUSPENSION);
        rules.date("untilDate", "申请暂停至", c, ChangeKind.SUSPENSION, form.date("untilDate"));
        return starts.begin(c, new NewRequest(c.id(), ChangeKind.SUSPENSION, form.text("reason"), null,
                form.text("supportingDocument"), form.date("untilDate"), null, null), form.userId());
    }
}
