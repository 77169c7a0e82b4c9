package org.zhenggai.rectification.ground.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts processes on the system's own account for what is about no single case: a plan, a week, a period. */
@Component
public class ProcessStarts {

    private final EngineCalls engine;
    private final RuntimeService runtime;

    ProcessStarts(EngineCalls engine, @Lazy RuntimeService runtime) {
        this.engine = engine;
        this.runtime = runtime;
    }

    /** Starts the newest version of the process in the caller's transaction. @return the instance's id */
    public String start(String processKey, String businessKey, Map<String, Object> variables) {
        return engine.asSystem(() -> runtime.startProcessInstanceByKey(processKey, businessKey, variables).getId());
    }
}
