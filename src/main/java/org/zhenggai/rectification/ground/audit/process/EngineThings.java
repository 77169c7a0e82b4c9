package org.zhenggai.rectification.ground.audit.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.ForeignThings;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Open tasks and running instances by the paths of the engine's interfaces and our own: what is over may be looked for by anybody. */
@Component
class EngineThings implements ForeignThings {

    private static final Pattern NAMED = Pattern.compile(
            "/(?:history/)?(?<kind>task|tasks|process-instance)/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})(?:/.*)?$");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineCalls engine;

    EngineThings(@Lazy TaskService tasks, @Lazy RuntimeService runtime, EngineCalls engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public Optional<String> at(String path) {
        Matcher named = NAMED.matcher(path);
        if (!named.find()) {
            return Optional.empty();
        }
        String id = named.group("id");
        boolean instance = named.group("kind").equals("process-instance");
        boolean exists = engine.asSystem(() -> instance
                ? runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0
                : tasks.createTaskQuery().taskId(id).count() > 0);
        return exists ? Optional.of((instance ? "流程实例" : "任务") + id) : Optional.empty();
    }
}
