package org.zhenggai.rectification.ground.engine.task;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.ParseListeners;

/** Lets each user task that names a process state in the model publish {@link TaskOpened} when it is created. */
@Component
public class TaskStatePlugin extends AbstractProcessEnginePlugin {

    /** Variables that Tasklist's filters show as columns. */
    public static final List<String> LIST_COLUMNS = List.of("caseNumber", "leadUnitName", "deadline");

    private final ApplicationEventPublisher events;

    TaskStatePlugin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ParseListeners.add(configuration, new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                String key = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
                String state = processState(element);
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                        .addTaskListener(TaskListener.EVENTNAME_CREATE, task -> opened(task, key, state));
            }
        });
    }

    private void opened(DelegateTask task, String processKey, String state) {
        // an officer may read the task, not its process instance: what the list shows has to lie on the task itself
        LIST_COLUMNS.stream().filter(name -> task.getVariable(name) != null)
                .forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
        if (state != null) {
            events.publishEvent(new TaskOpened((String) task.getVariable("caseId"), processKey, task.getTaskDefinitionKey(), state));
        }
    }

    private static String processState(Element userTask) {
        Element extensions = userTask.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        return properties == null ? null : properties.elements("property").stream()
                .filter(property -> "processState".equals(property.attribute("name")))
                .map(property -> property.attribute("value")).findFirst().orElse(null);
    }
}
