package org.zhenggai.rectification.ground.audit;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each test begin as if nobody had been refused before: of what one caller, or all, tried within a minute only the first so many are
 * written, and tests of an application are one caller in a hurry.
 */
public class CountedAnew implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(AuditLog.class).tellAllCounts();
    }
}
