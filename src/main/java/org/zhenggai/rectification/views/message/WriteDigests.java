package org.zhenggai.rectification.views.message;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 汇总消息: writes each person one message of all that waits for him. */
@InModels
@Component("writeDigests")
class WriteDigests implements JavaDelegate {

    private final Digests digests;

    WriteDigests(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.write(((Date) execution.getVariable("digestAt")).toInstant());
    }
}
