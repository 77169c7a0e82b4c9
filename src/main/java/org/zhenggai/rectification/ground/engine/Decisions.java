package org.zhenggai.rectification.ground.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.check.ModelCheck;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

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
    private final ModelCheck check;
    private final DmnEngine tables;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Decisions(@Lazy RepositoryService repository, EngineCalls engine, ClosedModels models) {
        this.repository = repository;
        this.engine = engine;
        this.check = models.check();
        this.tables = ClosedEnginePlugin.closed(new DefaultDmnEngineConfiguration(), models).buildEngine();
    }

    /**
     * The outputs of the first row that hits in the newest deployed version of the table.
     *
     * @throws java.util.NoSuchElementException when no row hits, which the last "else" row of every table rules out
     */
    public Map<String, Object> firstRow(String decisionKey, Map<String, Object> inputs) {
        return table(decisionKey).firstRow(inputs);
    }

    /** The newest deployed version of the table. */
    public DecisionTable table(String decisionKey) {
        return known.compute(decisionKey, this::fresh).table();
    }

    /**
     * Reads a table that is not deployed, to try it out.
     *
     * @throws ModelRefusedException when it is no decision table or holds what tables may not
     * @throws BadRequestException   when it does not hold the decision
     */
    public DecisionTable read(String decisionKey, byte[] dmn) {
        try {
            return parse(decisionKey, dmn);
        } catch (DmnEngineException | ModelException e) {
            throw new BadRequestException("文件不是有效的决策表，或者其中没有编号为" + decisionKey + "的决策，请检查后重新上传");
        }
    }

    private Known fresh(String key, Known before) {
        if (before != null && System.nanoTime() - before.readAt() < FRESH_NANOS) {
            return before;
        }
        return engine.asSystem(() -> {
            String id = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult().getId();
            if (before != null && before.definitionId().equals(id)) {
                return new Known(id, before.table(), System.nanoTime());
            }
            try (InputStream model = repository.getDecisionModel(id)) {
                return new Known(id, parse(key, model.readAllBytes()), System.nanoTime());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private DecisionTable parse(String key, byte[] dmn) {
        check.table("决策表", dmn);
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        return new DecisionTable(tables, tables.parseDecision(key, model), model);
    }

    private record Known(String definitionId, DecisionTable table, long readAt) {}
}
