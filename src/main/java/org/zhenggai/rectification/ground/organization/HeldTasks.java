package org.zhenggai.rectification.ground.organization;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/** Tasks that somebody has claimed when a substitution begins or ends, or when he leaves: they must not wait for whoever is away. */
@Component
class HeldTasks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SubstitutionStore store;
    private final Organization organization;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    HeldTasks(SubstitutionStore store, Organization organization, @Lazy TaskService tasks,
            @Lazy AuthorizationService authorizations, AuditLog audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
        this.store = store;
        this.organization = organization;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Gives back what the principal holds, so that the substitute can claim it, and remembers that it was the principal's. */
    void handOver(Substitution substitution, Set<String> groups) {
        heldBy(substitution.principal()).stream().filter(task -> !Collections.disjoint(groupsOf(task), groups)).forEach(task -> {
            store.handOver(substitution.id(), task.getId());
            tasks.setAssignee(task.getId(), null);
        });
    }

    /** Takes from the substitute what he holds by the lost groups; what was the principal's goes back to the principal. */
    void takeBack(Substitution substitution, Set<String> lost) {
        Set<String> handedOver = store.handedOver(substitution.id());
        heldBy(substitution.substitute()).stream()
                .filter(task -> handedOver.contains(task.getId()) || !Collections.disjoint(groupsOf(task), lost))
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), null);
                    forget(substitution.substitute(), task.getId());
                });
        if (organization.officer(substitution.principal()).map(Officer::active).orElse(false)) {
            handedOver.stream().flatMap(id -> tasks.createTaskQuery().taskId(id).taskUnassigned().list().stream())
                    .forEach(task -> tasks.setAssignee(task.getId(), substitution.principal()));
        }
    }

    /**
     * Gives back what the officer holds for a unit or post that is not his any more: it waits for the group again, which is told.
     *
     * @param groups groups the officer is in now
     */
    void giveBack(String officer, Set<String> groups) {
        heldBy(officer).forEach(task -> {
            Set<String> candidates = groupsOf(task);
            if (!candidates.isEmpty() && Collections.disjoint(candidates, groups)) {
                tasks.setAssignee(task.getId(), null);
                forget(officer, task.getId());
                String caseId = (String) tasks.getVariable(task.getId(), "caseId");
                audit.record(Act.of(Category.ROLE, Act.SYSTEM, "收回任务").on(officer).saying("“" + task.getName() + "”退回本单位，原办理人已停用或调离"));
                events.publishEvent(new TaskGivenBack(task.getId(), task.getName(), caseId, candidates, officer, task.getDueDate() == null
                        ? null : task.getDueDate().toInstant().atZone(ZONE).toLocalDate()));
            }
        });
    }

    private List<Task> heldBy(String officer) {
        return tasks.createTaskQuery().taskAssignee(officer).list();
    }

    private Set<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The engine lets whoever once claimed a task read it for ever. */
    private void forget(String officer, String taskId) {
        authorizations.createAuthorizationQuery().userIdIn(officer).resourceType(Resources.TASK).resourceId(taskId).list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }
}
