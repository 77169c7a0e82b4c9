package org.zhenggai.rectification.procedures.escalation.process;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.procedures.escalation.EscalationProcess;
import org.zhenggai.rectification.procedures.escalation.EscalationStart;
import org.zhenggai.rectification.procedures.escalation.SignatureClimb;

/** Starts escalation.bpmn beside the case. */
@Component
class StartEscalation implements EscalationStart {

    private final CaseInstances instances;
    private final SignatureClimb climb;

    StartEscalation(CaseInstances instances, SignatureClimb climb) {
        this.instances = instances;
        this.climb = climb;
    }

    @Override
    public void start(RectificationCase c, long escalationId, boolean needsSignature, String followUp) {
        instances.start(EscalationProcess.KEY, c, instances.variables(c, escalationId).putValue("needsSignature", needsSignature)
                .putValue("followUp", followUp).putValue("climbsAt", climb.at(escalationId)));
    }
}
