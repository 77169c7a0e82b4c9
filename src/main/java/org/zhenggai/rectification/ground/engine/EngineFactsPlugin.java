package org.zhenggai.rectification.ground.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what observers may want to know of the engine: tasks that begin, change hands and end, and jobs that have failed for good. */
@Component
class EngineFactsPlugin extends AbstractProcessEnginePlugin {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApplicationEventPublisher events;

    EngineFactsPlugin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ParseListeners.add(configuration, new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var definition = (ProcessDefinitionEntity) scope.getProcessDefinition();
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> created(created, definition));
                task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> assigned(assigned, definition));
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, ended -> events.publishEvent(new TaskEnded(ended.getId())));
                task.addTaskListener(TaskListener.EVENTNAME_DELETE, ended -> events.publishEvent(new TaskEnded(ended.getId())));
            }
        });
        configuration.setCompositeIncidentHandlersEnabled(true);
        if (configuration.getCustomIncidentHandlers() == null) {
            configuration.setCustomIncidentHandlers(new ArrayList<>());
        }
        configuration.getCustomIncidentHandlers().add(new Told());
    }

    private void created(DelegateTask task, ProcessDefinitionEntity process) {
        Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(id -> id != null)
                .collect(Collectors.toSet());
        Set<String> users = new HashSet<>(task.getCandidates().stream().map(IdentityLink::getUserId).filter(id -> id != null).toList());
        if (task.getAssignee() != null) {
            users.add(task.getAssignee());
        }
        events.publishEvent(new TaskCreated(task.getId(), task.getName(), process.getKey(), process.getName(), task.getTaskDefinitionKey(),
                text(task, "caseId"), text(task, "subjectId"), groups, users, due(task)));
    }

    private void assigned(DelegateTask task, ProcessDefinitionEntity process) {
        String by = Context.getCommandContext().getAuthenticatedUserId();
        String officer = task.getAssignee();
        events.publishEvent(new TaskHeld(task.getId(), officer));
        if (officer != null && !officer.equals(by)) {
            events.publishEvent(new TaskHandedOver(task.getId(), task.getName(), process.getName(), text(task, "caseId"), officer, due(
                    task)));
        }
    }

    private static String text(DelegateTask task, String variable) {
        return task.getVariable(variable) instanceof String value ? value : null;
    }

    private static LocalDate due(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant().atZone(ZONE).toLocalDate();
    }

    /** Stands beside the engine's own handler, which makes the incident. */
    private final class Told extends DefaultIncidentHandler {

        Told() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        public Incident handleIncident(IncidentContext context, String message) {
            ExecutionEntity execution = context.getExecutionId() == null ? null
                    : Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
            if (execution != null) {
                var process = execution.getProcessDefinition();
                events.publishEvent(new IncidentRaised(context.getConfiguration(), process.getKey(), process.getName(),
                        execution.getProcessInstanceId(), execution.getProcessBusinessKey(), context.getActivityId(), message));
            }
            return null;
        }

        @Override
        public void resolveIncident(IncidentContext context) {
            // the engine's own handler resolves
        }

        @Override
        public void deleteIncident(IncidentContext context) {
            // the engine's own handler deletes
        }
    }
}
