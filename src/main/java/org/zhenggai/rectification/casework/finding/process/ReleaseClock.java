package org.zhenggai.rectification.casework.finding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** Ends the hold for the reason the model's field {@code reason} names when the activity ends, however it ends. */
@InModels(fields = "reason")
@Component("releaseClock")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE) // the engine injects the field into the instance
public class ReleaseClock implements ExecutionListener {

    private final CaseClock clock;
    private Expression reason;

    ReleaseClock(CaseClock clock) {
        this.clock = clock;
    }

    public void setReason(Expression reason) {
        this.reason = reason;
    }

    @Override
    public void notify(DelegateExecution execution) {
        clock.release(CaseVariable.of(execution), HoldReason.valueOf((String) reason.getValue(execution)));
    }
}
