package org.zhenggai.rectification.procedures.foundproblem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 登记为整改案件. */
@InModels
@Component("registerProblem")
class RegisterProblem implements JavaDelegate {

    private final FoundProblems problems;

    RegisterProblem(FoundProblems problems) {
        this.problems = problems;
    }

    @Override
    public void execute(DelegateExecution execution) {
        problems.register(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
