package org.zhenggai.rectification.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.change.ChangeRequest;
import org.zhenggai.rectification.change.ChangeRequests;
import org.zhenggai.rectification.finding.CaseTerms;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 延长整改期限: carries out the granted extension. */
@InModels
@Component("extendDueDate")
class ExtendDueDate implements JavaDelegate {

    private final ChangeRequests requests;
    private final CaseTerms terms;

    ExtendDueDate(ChangeRequests requests, CaseTerms terms) {
        this.requests = requests;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest request = requests.granted(Subject.of(execution));
        terms.extend(request.caseId(), request.grantedDate(), request.documentNo(), request.decidedBy(), request.reason());
    }
}
