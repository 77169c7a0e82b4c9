package org.zhenggai.rectification.ground.engine.task;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** The open tasks of a business key, called instances included. The caller of this room has checked who may see them. */
@Component
public class OpenTasks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TaskService taskService;
    private final HistoryService history;
    private final EngineCalls engine;

    OpenTasks(@Lazy TaskService taskService, @Lazy HistoryService history, EngineCalls engine) {
        this.taskService = taskService;
        this.history = history;
        this.engine = engine;
    }

    /** Open tasks of every process instance with this business key, oldest first. */
    public List<OpenTask> of(String businessKey) {
        return engine.asSystem(() -> taskService.createTaskQuery().processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime().asc().orderByTaskId().asc().list().stream().map(this::view).toList());
    }

    /** Whether a step of this name is, or was, one of the business key's. */
    public boolean knows(String businessKey, String name) {
        return engine.asSystem(() -> history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(businessKey).taskName(name)
                .count() > 0);
    }

    private OpenTask view(Task task) {
        List<String> groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId).sorted().toList();
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getProcessInstanceId(), groups,
                task.getAssignee(), at(task.getDueDate()));
    }

    private static OffsetDateTime at(Date date) {
        return date == null ? null : date.toInstant().atZone(ZONE).toOffsetDateTime();
    }
}
