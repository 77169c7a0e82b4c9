package org.zhenggai.rectification.procedures.planrun.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchCalendar;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;

/** 发起周调度: starts this week's dispatch and says when the next one starts. */
@InModels
@Component("startDispatch")
class StartDispatch implements JavaDelegate {

    private final Dispatches dispatches;
    private final DispatchCalendar calendar;

    StartDispatch(Dispatches dispatches, DispatchCalendar calendar) {
        this.dispatches = dispatches;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.startWeek((String) execution.getVariable("subjectId"));
        execution.setVariable("nextDispatchAt", Date.from(calendar.nextWeek()));
    }
}
