package org.zhenggai.rectification.operations.migration.process;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.operations.migration.ModelView;

/** The deployed versions of the process models and how many instances run on each. */
@Component
public class Definitions {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineCalls engine;

    Definitions(RepositoryService repository, RuntimeService runtime, EngineCalls engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Every model, by key. */
    public List<ModelView> all() {
        return engine.asSystem(() -> repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list()
                .stream().map(this::view).toList());
    }

    /** The version new cases start with. @throws NotFoundException when no model has this key */
    ProcessDefinition latest(String key) {
        ProcessDefinition latest = repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
        if (latest == null) {
            throw new NotFoundException("没有编号为“" + key + "”的流程");
        }
        return latest;
    }

    /** Versions older than the latest on which instances run, oldest first. */
    List<ProcessDefinition> olderInUse(ProcessDefinition latest) {
        return versions(latest.getKey()).stream().filter(definition -> definition.getVersion() < latest.getVersion())
                .filter(definition -> count(definition) > 0).toList();
    }

    /** Forms, tables and called models that the definition expects in its own deployment and that are not there; Chinese. */
    Set<String> missingBeside(ProcessDefinition definition) {
        Set<String> there = Set.copyOf(repository.getDeploymentResourceNames(definition.getDeploymentId())).stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1)).collect(Collectors.toSet());
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Set<String> needed = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> needed.add(task.getAttributeValueNs(CAMUNDA, "formRef") + ".form"));
        model.getModelElementsByType(BusinessRuleTask.class).forEach(task -> needed.add(task.getCamundaDecisionRef() + ".dmn"));
        model.getModelElementsByType(CallActivity.class).forEach(call -> needed.add(call.getCalledElement() + ".bpmn"));
        needed.removeAll(there);
        return needed;
    }

    private ModelView view(ProcessDefinition latest) {
        List<ModelView.Running> running = versions(latest.getKey()).stream()
                .map(definition -> new ModelView.Running(definition.getVersion(), count(definition)))
                .filter(found -> found.instances() > 0 || found.version() == latest.getVersion()).toList();
        return new ModelView(latest.getKey(), latest.getName(), latest.getVersion(), running);
    }

    private List<ProcessDefinition> versions(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getVersion)).toList();
    }

    private long count(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count();
    }
}
