package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notices;

/** 统计整改情况: counts the cases. */
@InModels
@Component("collectFigures")
class CollectFigures implements JavaDelegate {

    private final Notices notices;

    CollectFigures(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.collect(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
