package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notices;

/** 登记本期未发布: the period ended first. */
@InModels
@Component("lapseNotice")
class LapseNotice implements JavaDelegate {

    private final Notices notices;

    LapseNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.lapse(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
