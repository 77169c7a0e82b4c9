package org.zhenggai.rectification.operations.repair;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;

/** Finds what is stuck by the business key, called instances included, and frees it. Whoever calls has checked the right to do so. */
@Component
public class StuckInstances {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The engine repeats an incident in the instances above its own: so many levels there are at most. */
    private static final int REPEATED = 4;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final EngineCalls engine;
    private final Organization organization;

    StuckInstances(RuntimeService runtime, ManagementService management, RepositoryService repository, TaskService tasks,
            IdentityService identity, AuthorizationService authorizations, EngineCalls engine, Organization organization) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.tasks = tasks;
        this.identity = identity;
        this.authorizations = authorizations;
        this.engine = engine;
        this.organization = organization;
    }

    /** Incidents where they arose: the engine repeats one of a called instance in every instance above it. */
    public List<Stuck.Failure> failures(String businessKey) {
        return engine.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).withIncident().list()
                .stream()
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .map(this::failure).sorted(java.util.Comparator.comparing(Stuck.Failure::at)).toList());
    }

    /** A failure, and what its instance is about. */
    record Found(String businessKey, Stuck.Failure failure) {}

    /** The latest failures of everything, where they arose. */
    List<Found> latest(int most) {
        return engine.asSystem(() -> runtime.createIncidentQuery().orderByIncidentTimestamp().desc()
                .listPage(0, most * REPEATED).stream()
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId())).limit(most)
                .map(incident -> new Found(businessKey(incident.getProcessInstanceId()), failure(incident))).toList());
    }

    private String businessKey(String instanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    public List<Stuck.HeldTask> tasks(String businessKey) {
        return engine.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).orderByTaskCreateTime().asc()
                .orderByTaskId().asc().list().stream().map(this::held).toList());
    }

    /** Gives the failed job one more attempt. @return false where what failed is no job any more */
    public boolean retry(String incidentId) {
        return engine.asSystem(() -> {
            Optional<Job> job = Optional.ofNullable(runtime.createIncidentQuery().incidentId(incidentId).singleResult())
                    .flatMap(this::job);
            job.ifPresent(found -> management.setJobRetries(found.getId(), 1));
            return job.isPresent();
        });
    }

    /**
     * Gives the task to the officer, or back to its candidates where there is none; the former holder no longer reads it by having held
     * it.
     */
    public void handOver(String taskId, String formerHolder, String officer) {
        engine.asSystem(() -> {
            tasks.setAssignee(taskId, officer);
            if (formerHolder != null) {
                authorizations.createAuthorizationQuery().userIdIn(formerHolder).resourceType(Resources.TASK).resourceId(taskId).list()
                        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
            }
            return null;
        });
    }

    private Stuck.Failure failure(Incident incident) {
        Optional<Job> job = job(incident);
        return new Stuck.Failure(incident.getId(), process(incident.getProcessDefinitionId()), incident.getProcessInstanceId(),
                step(incident), job.map(Job::getExceptionMessage).orElse(incident.getIncidentMessage()), at(incident
                        .getIncidentTimestamp()),
                job.isPresent());
    }

    private Optional<Job> job(Incident incident) {
        return Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())
                ? Optional.ofNullable(management.createJobQuery().jobId(incident.getConfiguration()).singleResult()) : Optional.empty();
    }

    private Stuck.HeldTask held(Task task) {
        List<Stuck.Candidate> candidates = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null).flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                .flatMap(user -> organization.officer(user.getId()).stream()).filter(Officer::active).distinct()
                .map(officer -> new Stuck.Candidate(officer.id(), officer.name(),
                        organization.unit(officer.unitId()).map(Unit::name).orElse(""))).toList();
        return new Stuck.HeldTask(task.getId(), process(task.getProcessDefinitionId()), task.getName(), task.getAssignee(),
                task.getAssignee() == null ? null : organization.nameOf(task.getAssignee()), at(task.getDueDate()), candidates);
    }

    private String process(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private String step(Incident incident) {
        String id = incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
        return repository.getBpmnModelInstance(incident.getProcessDefinitionId()).getModelElementById(id) instanceof FlowElement element
                && element.getName() != null ? element.getName() : id;
    }

    private static OffsetDateTime at(Date date) {
        return date == null ? null : date.toInstant().atZone(ZONE).toOffsetDateTime();
    }
}
