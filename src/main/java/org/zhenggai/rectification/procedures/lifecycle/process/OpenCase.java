package org.zhenggai.rectification.procedures.lifecycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.CheckPlanner;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.lifecycle.InvestigationState;

/** 安排首次检查: says where the case begins and when it is checked first. */
@InModels
@Component("openCase")
class OpenCase implements JavaDelegate {

    private final Cases cases;
    private final CaseUnits units;
    private final InvestigationState investigated;
    private final CheckPlanner planner;

    OpenCase(Cases cases, CaseUnits units, InvestigationState investigated, CheckPlanner planner) {
        this.cases = cases;
        this.units = units;
        this.investigated = investigated;
        this.planner = planner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariable.of(execution);
        execution.setVariable("investigated", investigated.founded(caseId));
        execution.setVariable("leadSupervisingUnit", units.supervising(String.valueOf(caseId)).get(0));
        planner.plan(cases.get(caseId), execution.getProcessInstanceId());
    }
}
