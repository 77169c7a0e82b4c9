package org.zhenggai.rectification.ground.engine.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes a submitted form all the way, inside one engine command and one transaction: gate, form check, the room's step, completion.
 * The submitted values go to the step and nowhere else; only what the step returns becomes process variables.
 */
@Component
public class TaskSubmissions {

    private final TaskGate gate;
    private final Acting acting;
    private final ObjectProvider<FormCheck> formCheck;
    private final ObjectProvider<TaskStep> steps;
    private final FormFacts facts;
    private final ObjectProvider<FormKeeper> keepers;
    private final FormTexts texts;
    private final DeployedForms forms = new DeployedForms();
    private final ObjectProvider<SubmissionWatch> watches;

    TaskSubmissions(TaskGate gate, Acting acting, ObjectProvider<FormCheck> formCheck, ObjectProvider<TaskStep> steps,
            FormFacts facts, ObjectProvider<FormKeeper> keepers, FormTexts texts, ObjectProvider<SubmissionWatch> watches) {
        this.watches = watches;
        this.keepers = keepers;
        this.texts = texts;
        this.gate = gate;
        this.acting = acting;
        this.formCheck = formCheck;
        this.steps = steps;
        this.facts = facts;
    }

    public void submit(String taskId, Map<String, Object> submitted, CommandContext context) {
        TaskEntity task = gate.held(taskId, context);
        TaskContext where = where(task);
        String path = where.processKey() + "/" + where.taskKey();
        TaskStep step = steps.stream().filter(candidate -> candidate.tasks().contains(path)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no step serves " + path));
        String form = forms.of(task, context);
        Map<String, Object> facts = this.facts.of(where, formCheck.getObject().facts(form));
        Map<String, Object> values = formCheck.getObject().check(form, submitted == null ? Map.of() : submitted, facts);
        String user = context.getAuthenticatedUserId();
        Map<String, Object> outcome = acting.during(user, taskId, candidateGroups(task),
                () -> {
                    TaskSubmission submission = new TaskSubmission(where, user, values);
                    TaskFrame frame = new TaskFrame(task.getName(), processName(task), task.getDueDate(), submitted == null ? Map.of()
                            : submitted);
                    watches.orderedStream().forEach(watch -> watch.submitting(submission, frame));
                    keep(task, where, user, formCheck.getObject().read(form, values, facts));
                    return step.perform(submission);
                },
                done -> new StandIns.Work(where.processKey(), where.caseId(), where.subjectId()));
        task.getProcessInstance().setVariables(outcome);
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_COMPLETE);
        task.complete();
    }

    private void keep(TaskEntity task, TaskContext where, String user, List<FormLine> lines) {
        SubmittedForm form = new SubmittedForm(where.processKey(), processName(task), where.processInstanceId(), where.taskKey(), task
                .getName(),
                where.caseId(), where.subjectId(), user, acting.principalOf(user).orElse(null), lines);
        keepers.forEach(keeper -> keeper.keep(form));
    }

    /** The same as the task's form shows it. */
    public Map<String, Object> shown(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        String form = forms.of(task, context);
        Map<String, Object> shown = new LinkedHashMap<>();
        facts.of(where(task))
                .forEach((name, fact) -> shown.put(name, texts.shown(form, name, fact)));
        return shown;
    }

    private static List<String> candidateGroups(TaskEntity task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    private static TaskContext where(TaskEntity task) {
        ExecutionEntity at = task.getExecution(); // what a task has of its own are copies for lists
        return new TaskContext(task.getId(), task.getTaskDefinitionKey(), processKey(task), task.getProcessInstanceId(),
                (String) at.getVariable("caseId"), (String) at.getVariable("subjectId"), (String) at.getVariable("reviewingUnit"),
                (String) at.getVariable("part"));
    }

    private static String processName(TaskEntity task) {
        return task.getProcessInstance().getProcessDefinition().getName();
    }

    private static String processKey(TaskEntity task) {
        return task.getProcessInstance().getProcessDefinition().getKey();
    }
}
