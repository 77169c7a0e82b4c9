package org.zhenggai.rectification.procedures.planrun.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchCalendar;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notices;

/** 发起定期通报: starts this period's notice and says when the next one starts. */
@InModels
@Component("startNotice")
class StartNotice implements JavaDelegate {

    private final Notices notices;
    private final DispatchCalendar calendar;

    StartNotice(Notices notices, DispatchCalendar calendar) {
        this.notices = notices;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.startPeriod((String) execution.getVariable("subjectId"));
        execution.setVariable("nextNoticeAt", Date.from(calendar.nextPeriod()));
    }
}
