package org.zhenggai.rectification.procedures.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.followup.Relapses;

/** 登记关联案件: opens the case of a relapse. */
@InModels
@Component("openLinkedCase")
class OpenLinkedCase implements JavaDelegate {

    private final Relapses relapses;

    OpenLinkedCase(Relapses relapses) {
        this.relapses = relapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        relapses.open(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
