package org.zhenggai.rectification.procedures.followup.process;

import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.CaseReopened;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.procedures.followup.FollowUpProcess;
import org.zhenggai.rectification.procedures.followup.FollowUps;

/** Starts the follow-up of a closed case and ends it when the case is opened again, in the transaction that did it. */
@Component
class FollowUpInstances {

    private final FollowUps followUps;
    private final Cases cases;
    private final CaseUnits units;
    private final CaseInstances instances;

    FollowUpInstances(FollowUps followUps, Cases cases, CaseUnits units, CaseInstances instances) {
        this.followUps = followUps;
        this.cases = cases;
        this.units = units;
        this.instances = instances;
    }

    /** A case withdrawn as unfounded has nothing to be visited. */
    @EventListener
    void on(CaseEnded ended) {
        if (ended.state() == ProcessState.CLOSED) {
            RectificationCase c = cases.get(ended.caseId());
            instances.start(FollowUpProcess.KEY, c, instances.variables(c, followUps.open(c.id()))
                    .putValue("leadSupervisingUnit", units.supervising(String.valueOf(c.id())).get(0)));
        }
    }

    @EventListener
    void on(CaseReopened reopened) {
        boolean told = instances.running(FollowUpProcess.KEY, cases.get(reopened.caseId())).stream()
                .map(instance -> instances.tell(instance, FollowUpProcess.VOID, Variables.createVariables()))
                .reduce(false, Boolean::logicalOr);
        if (told) {
            followUps.voided(reopened.caseId());
        }
    }
}
