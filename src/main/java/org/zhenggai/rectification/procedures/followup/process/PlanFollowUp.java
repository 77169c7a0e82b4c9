package org.zhenggai.rectification.procedures.followup.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.followup.FollowUps;

/** 安排下次回访: says when the case is visited next. */
@InModels
@Component("planFollowUp")
class PlanFollowUp implements JavaDelegate {

    private final FollowUps followUps;

    PlanFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long followUp = Long.parseLong((String) execution.getVariable("subjectId"));
        execution.setVariable("nextFollowUpAt", Date.from(followUps.planNext(followUp)));
    }
}
