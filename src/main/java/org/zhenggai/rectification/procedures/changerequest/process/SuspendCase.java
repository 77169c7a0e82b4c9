package org.zhenggai.rectification.procedures.changerequest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 暂停时限: the clock of the case stands from now on. */
@InModels
@Component("suspendCase")
class SuspendCase implements JavaDelegate {

    private final CaseClock clock;

    SuspendCase(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.hold(CaseVariable.of(execution), HoldReason.SUSPENSION);
    }
}
