package org.zhenggai.rectification.procedures.changerequest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;

/** 恢复时限: ends the suspension, whether a person, the approved day or the end of the case ended it; nothing where none runs. */
@InModels
@Component("resumeCase")
class ResumeCase implements JavaDelegate {

    private final ChangeRequests requests;
    private final CaseClock clock;

    ResumeCase(ChangeRequests requests, CaseClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.resume(Subject.of(execution), Timeline.SYSTEM); // a person's name was written when the person submitted
        clock.release(CaseVariable.of(execution), HoldReason.SUSPENSION);
    }
}
