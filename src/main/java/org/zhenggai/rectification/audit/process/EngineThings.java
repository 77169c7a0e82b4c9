package org.zhenggai.rectification.audit.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.audit.ForeignThings;
import org.zhenggai.rectification.engine.EngineCalls;

/** Tasks and process instances that exist, or did, by the paths of the engine's interfaces and our own. */
@Component
class EngineThings implements ForeignThings {

    private static final Pattern NAMED = Pattern.compile(
            "/(?:history/)?(?<kind>task|tasks|process-instance)/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})(?:/.*)?$");

    private final HistoryService history;
    private final EngineCalls engine;

    EngineThings(@Lazy HistoryService history, EngineCalls engine) {
        this.history = history;
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
                ? history.createHistoricProcessInstanceQuery().processInstanceId(id).count() > 0
                : history.createHistoricTaskInstanceQuery().taskId(id).count() > 0);
        return exists ? Optional.of((instance ? "流程实例" : "任务") + id) : Optional.empty();
    }
}
