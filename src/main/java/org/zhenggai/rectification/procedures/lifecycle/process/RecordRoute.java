package org.zhenggai.rectification.procedures.lifecycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.lifecycle.Route;
import org.zhenggai.rectification.procedures.lifecycle.RouteRecord;

/** 登记整改路径: hands the decision's result to the case. */
@InModels
@Component("recordRoute")
class RecordRoute implements JavaDelegate {

    private final RouteRecord record;

    RecordRoute(RouteRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.record(CaseVariable.of(execution),
                Route.valueOf((String) execution.getVariable("remediationRoute")));
    }
}
