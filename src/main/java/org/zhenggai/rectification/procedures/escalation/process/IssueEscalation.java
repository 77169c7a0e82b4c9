package org.zhenggai.rectification.procedures.escalation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.escalation.EscalationIssue;

/** 登记发文: issues the escalation and sets when its answer is due. */
@InModels
@Component("issueEscalation")
class IssueEscalation implements JavaDelegate {

    private final EscalationIssue issue;

    IssueEscalation(EscalationIssue issue) {
        this.issue = issue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issue.issue(Long.parseLong((String) execution.getVariable("subjectId")))
                .ifPresent(respondBy -> execution.setVariable("respondAt", Date.from(respondBy)));
    }
}
