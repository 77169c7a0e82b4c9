package org.zhenggai.rectification.support;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.zhenggai.rectification.views.message.MessageDeliveryProcess;
import org.zhenggai.rectification.views.message.MessageDigestProcess;

/**
 * Lets rest what was there before a test: suspends the timers that wait, of the sample as of earlier tests; instances, tasks and tables
 * stay as they are. All tests of an application share one clock. Without this each of them that moves it would live through every
 * morning of every case there is: most of its time, and an order of tests that matters. An {@link OwnApplication} lives through its own,
 * and then stops.
 */
public class OthersRest implements TestExecutionListener {

    /** Messages of several cases wait for one digest. */
    private static final Set<String> EVERYBODYS = Set.of(MessageDigestProcess.KEY, MessageDeliveryProcess.KEY);

    @Override
    public void prepareTestInstance(TestContext test) {
        if (own(test)) {
            return;
        }
        ManagementService management = test.getApplicationContext().getBean(ManagementService.class);
        management.createJobQuery().timers().active().list().stream().filter(job -> !EVERYBODYS.contains(job.getProcessDefinitionKey()))
                .map(Job::getProcessInstanceId).filter(Objects::nonNull).distinct()
                .forEach(instance -> management.updateJobSuspensionState().byProcessInstanceId(instance).suspend());
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (own(test) && test.hasApplicationContext()) {
            test.getApplicationContext().getBean(JobExecutor.class).shutdown();
        }
    }

    private static boolean own(TestContext test) {
        return AnnotatedElementUtils.hasAnnotation(test.getTestClass(), OwnApplication.class);
    }
}
