package org.zhenggai.rectification.engine;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Submits through {@link TaskSubmissions}; shows a form what the rooms know about the case. */
class GuardedFormService extends FormServiceImpl {

    private final TaskSubmissions submissions;

    GuardedFormService(TaskSubmissions submissions) {
        this.submissions = submissions;
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
        Map<String, Object> facts = commandExecutor.execute(context -> context.runWithoutAuthorization(() ->
                submissions.facts(context.getTaskManager().findTaskById(taskId))));
        VariableMap shown = Variables.createVariables();
        own.keySet().stream().filter(TaskStatePlugin.LIST_COLUMNS::contains).forEach(name -> shown.putValueTyped(name,
                own.getValueTyped(name)));
        facts.forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                shown.putValueTyped(name, FactValues.typed(value));
            }
        });
        return shown;
    }
}
