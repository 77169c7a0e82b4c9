package org.zhenggai.rectification.procedures.changerequest.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.procedures.changerequest.ChangeKind;
import org.zhenggai.rectification.procedures.changerequest.DeadlineExtensionProcess;
import org.zhenggai.rectification.procedures.changerequest.NewRequest;
import org.zhenggai.rectification.procedures.changerequest.RequestRules;

/** 申请延期: in time, for a dated case, to a later date. */
@Component
class StartExtension implements StartStep {

    private final RequestStarts starts;
    private final RequestRules rules;

    StartExtension(RequestStarts starts, RequestRules rules) {
        this.starts = starts;
        this.rules = rules;
    }

    @Override
    public String processKey() {
        return DeadlineExtensionProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("cases", starts.offered(userId));
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        RectificationCase c = starts.chosen(form);
        rules.allows(RequestStarts.CASE, RequestStarts.CASE_LABEL, c, ChangeKind.EXTENSION);
        rules.extensionInTime(RequestStarts.CASE, RequestStarts.CASE_LABEL, c);
        rules.date("newDate", "申请延至", c, ChangeKind.EXTENSION, form.date("newDate"));
        return starts.begin(c, new NewRequest(c.id(), ChangeKind.EXTENSION, form.text("reason"), form.text("progress"), null,
                form.date("newDate"), null, null), form.userId());
    }
}
