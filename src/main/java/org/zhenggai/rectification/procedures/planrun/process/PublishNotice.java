package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notices;

/** 发布通报: the notice is published. */
@InModels
@Component("publishNotice")
class PublishNotice implements JavaDelegate {

    private final Notices notices;

    PublishNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.publish(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
