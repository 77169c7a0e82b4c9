package org.zhenggai.rectification.procedures.changerequest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequest;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;

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
