package org.zhenggai.rectification.procedures.escalation.process;

import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.escalation.EscalationProcess;
import org.zhenggai.rectification.procedures.escalation.SignatureClimb;

/** 转请代签: takes the task back from whoever holds it and offers it to the post that the table names. */
@InModels
@Component("climbSignature")
class ClimbSignature implements JavaDelegate {

    private final SignatureClimb climb;
    private final TaskService tasks;
    private final EngineCalls engine;

    ClimbSignature(SignatureClimb climb, @Lazy TaskService tasks, EngineCalls engine) {
        this.climb = climb;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long escalation = Long.parseLong((String) execution.getVariable("subjectId"));
        String group = climb.post(escalation).group();
        engine.asSystem(() -> {
            Task task = tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                    .taskDefinitionKey(EscalationProcess.SIGN).singleResult();
            String holder = task.getAssignee();
            if (holder != null) {
                tasks.setAssignee(task.getId(), null);
            }
            if (tasks.getIdentityLinksForTask(task.getId()).stream().noneMatch(link -> Objects.equals(link.getGroupId(), group))) {
                tasks.addCandidateGroup(task.getId(), group);
            }
            climb.climbed(escalation, task.getId(), holder);
            return null;
        });
    }
}
