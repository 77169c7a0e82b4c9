package org.zhenggai.rectification.procedures.opinion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 提醒逾期未答复: tells who was asked, and who waits, that the day has passed. */
@InModels
@Component("remindOpinion")
class RemindOpinion implements JavaDelegate {

    private final OpinionNews news;

    RemindOpinion(OpinionNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.late(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
