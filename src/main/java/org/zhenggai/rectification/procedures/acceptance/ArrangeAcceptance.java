package org.zhenggai.rectification.procedures.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 安排本轮验收: sets which steps this round has. */
@InModels
@Component("arrangeAcceptance")
class ArrangeAcceptance implements JavaDelegate {

    private final Arrangement arrangement;

    ArrangeAcceptance(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(arrangement.begin(CaseVariable.of(execution)));
    }
}
