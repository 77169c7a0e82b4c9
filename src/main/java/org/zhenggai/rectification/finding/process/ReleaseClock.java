package org.zhenggai.rectification.finding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.CaseVariable;
import org.zhenggai.rectification.finding.CaseClock;

/** Releases the case's clock when the activity ends, however it ends. */
@Component("releaseClock")
class ReleaseClock implements ExecutionListener {

    private final CaseClock clock;

    ReleaseClock(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        clock.release(CaseVariable.of(execution));
    }
}
