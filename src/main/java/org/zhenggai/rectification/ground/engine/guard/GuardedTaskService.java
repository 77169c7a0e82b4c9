package org.zhenggai.rectification.ground.engine.guard;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.zhenggai.rectification.ground.engine.task.TaskGate;
import org.zhenggai.rectification.ground.engine.task.TaskSubmissions;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Task commands as an officer may give them: claim for oneself, give back one's own, complete what one holds. Everything else a
 * candidate could do with the engine's grants is refused; calls without a user are the system's and pass.
 */
class GuardedTaskService extends TaskServiceImpl {

    private static final String BY_FORM = "任务只能通过表单办理";

    private final TaskGate gate;
    private final TaskSubmissions submissions;

    GuardedTaskService(TaskGate gate, TaskSubmissions submissions) {
        this.gate = gate;
        this.submissions = submissions;
    }

    @Override
    public void claim(String taskId, String userId) {
        if (!hasCaller()) {
            super.claim(taskId, userId);
            return;
        }
        // the gate asks more than the engine's grants do: they are not asked again
        commandExecutor.execute(context -> {
            gate.checkClaim(taskId, userId, context);
            return context.runWithoutAuthorization(() -> new ClaimTaskCmd(taskId, userId).execute(context));
        });
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null && hasCaller()) {
            commandExecutor.execute(context -> {
                gate.checkGiveBack(taskId, context);
                return context.runWithoutAuthorization(() -> new AssignTaskCmd(taskId, null).execute(context));
            });
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(context -> {
            submissions.submit(taskId, variables, context);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
        complete(taskId, variables);
        return Variables.createVariables(); // nothing of the instance goes back to an officer
    }

    @Override
    public void resolveTask(String taskId) {
        refuse(BY_FORM);
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuse(BY_FORM);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        refuse(BY_FORM);
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        handleBpmnError(taskId, errorCode, errorMessage, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refuse(BY_FORM);
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        handleEscalation(taskId, escalationCode, null);
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        refuse("意见请写在表单中，案件时间线会完整记录");
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description,
            InputStream content) {
        refuse("材料请通过举证表单登记");
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description,
            String url) {
        refuse("材料请通过举证表单登记");
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    private void refuse(String message) {
        guarded(() -> {
            throw new ForbiddenException(message);
        });
    }

    private void guarded(Runnable check) {
        if (hasCaller()) {
            check.run();
        }
    }

    private boolean hasCaller() {
        return commandExecutor.execute(context -> context.getAuthentication() != null);
    }
}
