package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.PlanPhases;

/** 安排本阶段: what this run of the sub-process is about stays in it. */
@InModels
@Component("arrangePhase")
class ArrangePhase implements JavaDelegate {

    private final PlanPhases phases;

    ArrangePhase(PlanPhases phases) {
        this.phases = phases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariablesLocal(phases.arranged((String) execution.getVariable("subjectId"), (String) execution.getVariable("part")));
    }
}
