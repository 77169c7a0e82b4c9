package org.zhenggai.rectification.ground.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** What an end of a called process means to its caller: the end reached sets the field {@code variable} to the field {@code value}. */
@InModels(fields = {"variable", "value"})
@Component("outcome")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE) // the engine injects the fields into the instance
public class EndOutcome implements ExecutionListener {

    private Expression variable;
    private Expression value;

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable((String) variable.getValue(execution), value.getValue(execution));
    }
}
