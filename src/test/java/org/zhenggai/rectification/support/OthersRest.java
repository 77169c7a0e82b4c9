package org.zhenggai.rectification.support;

import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets rest what was there before a test: suspends the timers that wait, of the sample as of earlier tests; instances, tasks and tables
 * stay as they are. All tests of an application share one clock. Without this each of them that moves it would live through every
 * morning of every case there is: most of its time, and an order of tests that matters. An {@link OwnApplication} lives through its own.
 */
public class OthersRest implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), OwnApplication.class)) {
            return;
        }
        ManagementService management = test.getApplicationContext().getBean(ManagementService.class);
        management.createJobQuery().timers().active().list().stream().map(Job::getProcessInstanceId).filter(Objects::nonNull).distinct()
                .forEach(instance -> management.updateJobSuspensionState().byProcessInstanceId(instance).suspend());
    }
}
