package org.zhenggai.rectification.engine;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Evaluates the deployed decision tables for questions that are asked at every reading. Unlike the engine's own service it writes no
 * history: a list must not write rows. What a process decides goes through business rule tasks, with history.
 */
@Component
public class Decisions {

    /** How long a newly deployed table may go unnoticed; real time. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final RepositoryService repository;
    private final EngineCalls engine;
    private final DmnEngine tables = new DefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Table> known = new ConcurrentHashMap<>();

    Decisions(@Lazy RepositoryService repository, EngineCalls engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /**
     * The outputs of the first row that hits in the newest deployed version of the table.
     *
     * @throws java.util.NoSuchElementException when no row hits, which the last "else" row of every table rules out
     */
    public Map<String, Object> firstRow(String decisionKey, Map<String, Object> inputs) {
        DmnDecision decision = known.compute(decisionKey, this::fresh).decision();
        return tables.evaluateDecisionTable(decision, Variables.fromMap(inputs)).stream().findFirst().orElseThrow().getEntryMap();
    }

    private Table fresh(String key, Table before) {
        if (before != null && System.nanoTime() - before.readAt() < FRESH_NANOS) {
            return before;
        }
        return engine.asSystem(() -> {
            String id = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult().getId();
            if (before != null && before.definitionId().equals(id)) {
                return new Table(id, before.decision(), System.nanoTime());
            }
            InputStream model = repository.getDecisionModel(id);
            return new Table(id, tables.parseDecision(key, model), System.nanoTime());
        });
    }

    private record Table(String definitionId, DmnDecision decision, long readAt) {
    }
}
