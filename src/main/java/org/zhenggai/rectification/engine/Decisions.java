package org.zhenggai.rectification.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the deployed decision tables, so that other rooms need not know the engine. */
@Component
public class Decisions {

    private final DecisionService decisionService;
    private final EngineCalls engine;

    Decisions(@Lazy DecisionService decisionService, EngineCalls engine) {
        this.decisionService = decisionService;
        this.engine = engine;
    }

    /**
     * The outputs of the first row that hits in the newest deployed version of the table.
     *
     * @throws java.util.NoSuchElementException when no row hits, which the last "else" row of every table rules out
     */
    public Map<String, Object> firstRow(String decisionKey, Map<String, Object> inputs) {
        return engine.asSystem(() -> decisionService.evaluateDecisionTableByKey(decisionKey, inputs)).stream().findFirst()
                .orElseThrow().getEntryMap();
    }
}
