package org.zhenggai.rectification.procedures.changerequest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.changerequest.ChangeKind;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequest;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;

/** 转换整改类别: carries out the granted conversion; the case goes on in the other category's process. */
@InModels
@Component("convertCategory")
class ConvertCategory implements JavaDelegate {

    private final ChangeRequests requests;
    private final CaseTerms terms;

    ConvertCategory(ChangeRequests requests, CaseTerms terms) {
        this.requests = requests;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest request = requests.granted(Subject.of(execution));
        Category after = request.kind() == ChangeKind.TO_DEADLINE_BOUND ? Category.DEADLINE_BOUND : Category.ONGOING;
        terms.convert(request.caseId(), after, request.grantedDate(), request.namedCondition(), request.checkDate(),
                request.documentNo(), request.decidedBy(), request.reason());
    }
}
