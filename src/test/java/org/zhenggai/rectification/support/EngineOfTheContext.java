package org.zhenggai.rectification.support;

import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives a test what its JVM has only once: lets REST find the engine of its own context (those of all contexts share one name, and the
 * last one started wins), gives the web applications back what a context that ended took with it, and sets the clock to where that
 * context's tests have left it.
 */
public class EngineOfTheContext implements TestExecutionListener {

    private static ApplicationContext last;

    @Override
    public void prepareTestInstance(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
        if (Tasklist.getRuntimeDelegate() == null) {
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
            context.getBean("cockpitGuard", SmartInitializingSingleton.class).afterSingletonsInstantiated();
        }
        if (last != null && last != context) {
            // one that is no rehearsal has the real time
            context.getBean(JdbcClient.class).sql("select now from rehearsal_clock").query(OffsetDateTime.class).optional().ifPresentOrElse(
                    now -> ClockUtil.setCurrentTime(Date.from(now.toInstant())), ClockUtil::reset);
        }
        last = context;
    }
}
