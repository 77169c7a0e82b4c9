package org.zhenggai.rectification.ground.organization;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 授予代办权限: the substitute joins the principal's groups. */
@InModels
@Component("beginSubstitution")
class BeginSubstitution implements JavaDelegate {

    private final Substitutions substitutions;

    BeginSubstitution(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitutions.begin(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
