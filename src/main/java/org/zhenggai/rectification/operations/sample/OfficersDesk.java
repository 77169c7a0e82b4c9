package org.zhenggai.rectification.operations.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Submits forms as an officer does in Tasklist: with the officer's groups and rights, through guard, form check and step. */
@Service
public class OfficersDesk {

    /** An open task as its officer finds it. */
    public record Work(String taskId, String name, String caseNumber, String officer) {}

    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;
    private final RepositoryService repository;

    OfficersDesk(FormService forms, TaskService tasks, IdentityService identity, RepositoryService repository) {
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
        this.repository = repository;
    }

    /** Starts a process by its start form. */
    public void start(String processKey, String officer, JsonNode form) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult()
                .getId();
        as(officer, () -> forms.submitStartForm(definition, FormFill.in(form, Map.of())));
    }

    /**
     * Submits the task of the case that the officer may take.
     *
     * @param processKey where several processes of a case have such a task; otherwise empty
     * @throws IllegalStateException where there is none
     */
    public void submit(String caseNumber, String processKey, String taskKey, String officer, JsonNode form) {
        List<String> groups = groups(officer);
        Predicate<Task> own = task -> officer.equals(task.getAssignee())
                || task.getAssignee() == null && candidates(task).stream().anyMatch(groups::contains);
        TaskQuery query = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey);
        Task task = (processKey.isEmpty() ? query : query.processDefinitionKey(processKey)).list().stream().filter(own).findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNumber + "没有待" + officer + "办理的任务" + taskKey));
        submit(task.getId(), officer, form);
    }

    /** Submits a task that is known. */
    public void submit(String taskId, String officer, JsonNode form) {
        as(officer, () -> forms.submitTaskForm(taskId, FormFill.in(form,
                FormFill.refersToShown(form) ? forms.getTaskFormVariables(taskId) : Map.of())));
    }

    /** Every open task of this kind; who may take it is, in the sample, the officer named like the group. */
    public List<Work> open(String processKey, String taskKey) {
        return tasks.createTaskQuery().processDefinitionKey(processKey).taskDefinitionKey(taskKey)
                .orderByTaskCreateTime().asc().orderByTaskId().asc().list().stream()
                .map(task -> new Work(task.getId(), task.getName(), caseNumber(task),
                        task.getAssignee() == null ? candidates(task).iterator().next() : task.getAssignee())).toList();
    }

    /** Whether the engine's own work touched the same things at the same moment, so that it is worth another try. */
    public static boolean collided(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    private String caseNumber(Task task) {
        Object number = tasks.getVariable(task.getId(), "caseNumber");
        return number == null ? "" : number.toString();
    }

    private Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> groups(String officer) {
        return identity.createGroupQuery().groupMember(officer).list().stream().map(Group::getId).toList();
    }

    private void as(String officer, Runnable action) {
        List<String> groups = groups(officer);
        identity.setAuthentication(officer, groups);
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
