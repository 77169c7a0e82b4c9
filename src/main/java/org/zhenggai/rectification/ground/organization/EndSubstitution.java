package org.zhenggai.rectification.ground.organization;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 收回代办权限: the substitute leaves the groups that were the principal's alone. */
@InModels
@Component("endSubstitution")
class EndSubstitution implements JavaDelegate {

    private final Substitutions substitutions;

    EndSubstitution(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitutions.end(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
