package org.zhenggai.rectification.ground.audit.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** One property that an operation in the engine changes; an operation on one thing has one or several. */
record OperationPart(String operation, String user, String type, String entity, String object, String property, String before,
        String after) {

    static OperationPart of(UserOperationLogEntryEventEntity entry) {
        return new OperationPart(entry.getOperationId(), entry.getUserId(), entry.getOperationType(), entry.getEntityType(), object(entry),
                entry.getProperty(), entry.getOrgValue(), entry.getNewValue());
    }

    /** What people call it where it has such a name: the case's number, the deployment's name, the process. */
    private static String object(UserOperationLogEntryEventEntity entry) {
        CommandContext context = Context.getCommandContext();
        if (entry.getProcessInstanceId() != null) {
            var execution = context.getExecutionManager().findExecutionById(entry.getProcessInstanceId());
            String key = execution == null ? null : execution.getBusinessKey();
            return key == null ? "流程实例" + entry.getProcessInstanceId() : key;
        }
        if (entry.getDeploymentId() != null) {
            var deployment = context.getDeploymentManager().findDeploymentById(entry.getDeploymentId());
            return deployment == null || deployment.getName() == null ? "部署" + entry.getDeploymentId() : deployment.getName();
        }
        if (entry.getProcessDefinitionKey() != null) {
            return entry.getProcessDefinitionKey();
        }
        return entry.getJobId() != null ? "作业" + entry.getJobId() : entry.getBatchId() != null ? "批次" + entry.getBatchId() : null;
    }
}
