package org.zhenggai.rectification.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** For models of tests: notes when it runs, and fails when the business key says so. */
@InModels
@TestComponent(NotingDelegate.NAME)
public class NotingDelegate implements JavaDelegate {

    public static final String NAME = "notingDelegate";

    private final List<String> run = new CopyOnWriteArrayList<>();

    /** {@code <business key> <instant>} of every run. */
    public List<String> run() {
        return run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String name = execution.getProcessBusinessKey();
        run.add(name + " " + ClockUtil.getCurrentTime().toInstant());
        if (name.startsWith("fails")) {
            throw new IllegalStateException("as told");
        }
    }
}
