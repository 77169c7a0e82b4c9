package org.zhenggai.rectification.planning.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.dispatch.DispatchCalendar;
import org.zhenggai.rectification.dispatch.Notices;
import org.zhenggai.rectification.ground.engine.language.InModels;

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
