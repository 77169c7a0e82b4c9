package org.zhenggai.rectification.operations.migration.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Says in Chinese why the engine does not move an instance. */
@Component
class Refusals {

    private final RepositoryService repository;

    Refusals(RepositoryService repository) {
        this.repository = repository;
    }

    String explain(MigratingProcessInstanceValidationReport report, ProcessDefinition from, ProcessDefinition to) {
        Stream<String> activities = Stream.concat(
                report.getActivityInstanceReports().stream().map(activity -> activity.getSourceScopeId()),
                report.getTransitionInstanceReports().stream().map(transition -> transition.getSourceScopeId()));
        return explain(activities.distinct().sorted().toList(), from, to);
    }

    String explain(MigrationPlanValidationReport report, ProcessDefinition from, ProcessDefinition to) {
        return explain(report.getInstructionReports().stream().map(instruction -> instruction.getMigrationInstruction()
                .getSourceActivityId()).distinct().sorted().toList(), from, to);
    }

    private String explain(List<String> activities, ProcessDefinition from, ProcessDefinition to) {
        String reasons = activities.stream().map(id -> explain(id, from, to)).collect(Collectors.joining("；"));
        return reasons.isEmpty() ? "新旧版本的结构不对应，不能迁移" : reasons;
    }

    private String explain(String scope, ProcessDefinition from, ProcessDefinition to) {
        String id = scope.split("#")[0];
        ModelElementInstance old = repository.getBpmnModelInstance(from.getId()).getModelElementById(id);
        ModelElementInstance present = repository.getBpmnModelInstance(to.getId()).getModelElementById(id);
        String where = where(id, old);
        if (present == null) {
            return where + called(id, to).map(process -> "在新版本中已移入被调用的流程“" + process.getName() + "”，办到中途的不能移入")
                    .orElse("在新版本中已不存在") + "；继续按第" + from.getVersion() + "版办理，离开该环节后可再迁移";
        }
        return sameKind(old, present) ? where + "在新版本中的结构不同" : where + "在新版本中已改为另一种环节";
    }

    /** Of which activity something is said. @param old as the old version has it */
    static String where(String id, ModelElementInstance old) {
        String name = old instanceof FlowElement element && element.getName() != null ? element.getName() : id;
        return "案件所在的环节“" + name + "”（" + id + "）";
    }

    /** Whether two versions have the same kind of activity there. */
    static boolean sameKind(ModelElementInstance old, ModelElementInstance present) {
        return old.getElementType().getTypeName().equals(present.getElementType().getTypeName());
    }

    /** The called process of the same deployment that has the activity now. */
    private Optional<ProcessDefinition> called(String activity, ProcessDefinition caller) {
        return repository.getBpmnModelInstance(caller.getId()).getModelElementsByType(CallActivity.class).stream()
                .map(call -> repository.createProcessDefinitionQuery().deploymentId(caller.getDeploymentId())
                        .processDefinitionKey(call.getCalledElement()).singleResult())
                .filter(called -> called != null && repository.getBpmnModelInstance(called.getId()).getModelElementById(activity) != null)
                .findFirst();
    }
}
