package org.zhenggai.rectification.procedures.escalation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.MovePreparation;
import org.zhenggai.rectification.procedures.escalation.EscalationProcess;
import org.zhenggai.rectification.procedures.escalation.SignatureClimb;

/** Letters that began to wait before letters climbed: once they are moved to the newest version they climb, counted from that day. */
@Component
class OldSignatures implements MovePreparation {

    private static final String CLIMBS_AT = "climbsAt";

    private final RuntimeService runtime;
    private final SignatureClimb climb;

    OldSignatures(@Lazy RuntimeService runtime, SignatureClimb climb) {
        this.runtime = runtime;
        this.climb = climb;
    }

    @Override
    public String processKey() {
        return EscalationProcess.KEY;
    }

    @Override
    public void prepare(String instanceId) {
        if (runtime.getVariable(instanceId, CLIMBS_AT) == null) {
            runtime.setVariable(instanceId, CLIMBS_AT, climb.at(Long.parseLong((String) runtime.getVariable(instanceId, "subjectId"))));
        }
    }
}
