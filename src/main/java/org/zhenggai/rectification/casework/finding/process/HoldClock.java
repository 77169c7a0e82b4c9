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

/** Holds the case's clock when the activity begins; the model's field {@code reason} names a {@link HoldReason}. */
@InModels(fields = "reason")
@Component("holdClock")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE) // the engine injects the field into the instance
public class HoldClock implements ExecutionListener {

    private final CaseClock clock;
    private Expression reason;

    HoldClock(CaseClock clock) {
        this.clock = clock;
    }

    public void setReason(Expression reason) {
        this.reason = reason;
    }

    @Override
    public void notify(DelegateExecution execution) {
        clock.hold(CaseVariable.of(execution),
                HoldReason.valueOf((String) reason.getValue(execution)));
    }
}
