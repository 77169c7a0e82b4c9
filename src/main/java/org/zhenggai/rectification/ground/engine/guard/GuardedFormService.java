package org.zhenggai.rectification.ground.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.zhenggai.rectification.ground.engine.task.FactValues;
import org.zhenggai.rectification.ground.engine.task.FormOpened;
import org.zhenggai.rectification.ground.engine.task.StartForms;
import org.zhenggai.rectification.ground.engine.task.TaskStatePlugin;
import org.zhenggai.rectification.ground.engine.task.TaskSubmissions;

/** Submits through {@link TaskSubmissions}; shows a form what the rooms know about the case. */
class GuardedFormService extends FormServiceImpl {

    private final TaskSubmissions submissions;
    private final StartForms starts;
    private final ApplicationEventPublisher events;

    GuardedFormService(TaskSubmissions submissions, StartForms starts, ApplicationEventPublisher events) {
        this.events = events;
        this.submissions = submissions;
        this.starts = starts;
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        InputStream deployed = super.getDeployedStartForm(processDefinitionId); // checks that the caller may read the definition
        return commandExecutor.execute(context -> {
            try (deployed) {
                String form = new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
                return new ByteArrayInputStream(starts.shown(processDefinitionId, form, context).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    /** The business key is the case number the step names, never one a client sends. */
    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return commandExecutor.execute(context -> starts.submit(processDefinitionId, properties, context));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(context -> {
            submissions.submit(taskId, properties, context);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties, boolean deserialize) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables(); // nothing of the instance goes back to an officer
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap own = super.getTaskFormVariables(taskId, names, deserialize); // checks that the caller may read the task
        Map<String, Object> facts = commandExecutor.execute(context -> context.runWithoutAuthorization(() -> submissions.shown(taskId,
                context)));
        VariableMap shown = Variables.createVariables();
        own.keySet().stream().filter(TaskStatePlugin.LIST_COLUMNS::contains).forEach(name -> shown.putValueTyped(name,
                own.getValueTyped(name)));
        facts.forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                shown.putValueTyped(name, FactValues.typed(value));
            }
        });
        String reader = commandExecutor.execute(context -> context.getAuthenticatedUserId());
        if (reader != null) {
            events.publishEvent(new FormOpened(taskId, reader));
        }
        return shown;
    }
}
