package org.zhenggai.rectification.escalation.process;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.escalation.EscalationProcess;
import org.zhenggai.rectification.escalation.EscalationStart;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.process.CaseInstances;

/** Starts escalation.bpmn beside the case. */
@Component
class StartEscalation implements EscalationStart {

    private final CaseInstances instances;

    StartEscalation(CaseInstances instances) {
        this.instances = instances;
    }

    @Override
    public void start(RectificationCase c, long escalationId, boolean needsSignature, String followUp) {
        instances.start(EscalationProcess.KEY, c, instances.variables(c, escalationId).putValue("needsSignature", needsSignature)
                .putValue("followUp", followUp));
    }
}
