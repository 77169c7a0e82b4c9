package org.zhenggai.rectification.procedures.administrativeact.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.procedures.administrativeact.AdministrativeActProcess;

/**
 * The models as they are deployed: all of them together, since forms, tables and called processes bind to the deployment they came with.
 * A changed file is deployed with all others as they are.
 */
@Component
public class DeployedModels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RepositoryService repository;
    private final EngineCalls engine;
    private final TransactionTemplate trial;

    DeployedModels(@Lazy RepositoryService repository, EngineCalls engine, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.engine = engine;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Contents by file name. The newest deployment of the process of administrative acts is the newest of all: they go together. */
    public Map<String, String> current() {
        return engine.asSystem(() -> {
            String deployment = repository.createProcessDefinitionQuery().processDefinitionKey(AdministrativeActProcess.KEY).latestVersion()
                    .singleResult().getDeploymentId();
            Map<String, String> files = new TreeMap<>();
            for (Resource resource : repository.getDeploymentResources(deployment)) {
                String name = resource.getName().replace('\\', '/');
                try (InputStream content = repository.getResourceAsStreamById(deployment, resource.getId())) {
                    files.put(name.substring(name.lastIndexOf('/') + 1), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return files;
        });
    }

    /**
     * Ids of what the file defines: processes, decisions or the form.
     *
     * @throws BadRequestException when it cannot be read
     */
    public static Set<String> defined(String fileName, String content) {
        try {
            var stream = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            if (fileName.endsWith(".bpmn")) {
                return Bpmn.readModelFromStream(stream).getModelElementsByType(Process.class).stream().map(Process::getId)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            if (fileName.endsWith(".dmn")) {
                return Dmn.readModelFromStream(stream).getModelElementsByType(Decision.class).stream().map(Decision::getId)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            return new TreeSet<>(Set.of(JSON.readTree(content).path("id").asText()));
        } catch (ModelException | JsonProcessingException e) {
            throw new BadRequestException("文件“" + fileName + "”不能读取，请检查它是否是完整的流程、决策表或表单文件");
        }
    }

    /**
     * Deploys the file in a transaction that is rolled back: the engine reads and checks it as it would in earnest. Not from within an
     * engine command, whose transaction it would be.
     *
     * @throws BadRequestException when the engine does not take it
     */
    public void tryOut(String fileName, String content) {
        engine.asSystem(() -> {
            trial.executeWithoutResult(status -> {
                try {
                    deploy(fileName, content);
                } finally {
                    status.setRollbackOnly();
                }
            });
            return null;
        });
    }

    /** Deploys the file with all others, in the caller's transaction. @throws BadRequestException when the engine does not take it */
    public void deploy(String fileName, String content) {
        engine.asSystem(() -> {
            DeploymentBuilder deployment = repository.createDeployment().name("模型变更");
            Map<String, String> files = current();
            files.put(fileName, content);
            files.forEach(deployment::addString);
            try {
                return deployment.deploy().getId();
            } catch (ProcessEngineException e) {
                throw new BadRequestException("文件“" + fileName + "”不能部署：" + e.getMessage());
            }
        });
    }
}
