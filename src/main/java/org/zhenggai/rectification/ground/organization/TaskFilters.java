package org.zhenggai.rectification.ground.organization;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists every officer finds in Tasklist. Each names an assignee or a candidate group, so that the engine never reads all tasks. */
@Component
class TaskFilters {

    /** @param dueSoonDays calendar days before its due date in which a task counts as 即将到期 */
    @ConfigurationProperties("rectification.filters")
    record Settings(int dueSoonDays) {}

    private static final List<Map<String, String>> COLUMNS = List.of(Map.of("name", "caseNumber", "label", "案件编号"),
            Map.of("name", "leadUnitName", "label", "责任单位"), Map.of("name", "deadline", "label", "整改期限"));
    private static final String MINE = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final Settings settings;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants, Settings settings) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.settings = settings;
    }

    @Transactional
    public void ensure() {
        ensure("我的待办", 1, "#2b6cb0", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure("本单位待办", 2, "#2f855a", unitTasks());
        ensure("即将到期", 3, "#8a5a00", unitTasks().dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusDays(" + settings.dueSoonDays() + ")}"));
        ensure("已超期", 4, "#c53030", unitTasks().dueBeforeExpression("${now()}"));
    }

    private TaskQuery unitTasks() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MINE).includeAssignedTasks();
    }

    private void ensure(String name, int priority, String color, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            query.orderByTaskPriority().desc().orderByDueDate().asc();
            filter = filters.newTaskFilter(name).setQuery(query).setProperties(Map.of(
                    "priority", priority, "color", color, "refresh", true, "variables", COLUMNS, "showUndefinedVariable", false,
                    "description", name));
            filters.saveFilter(filter);
        }
        grants.grant(Groups.OFFICERS, Resources.FILTER, filter.getId(), Permissions.READ);
        for (String administrators : Groups.ADMINISTRATORS) {
            grants.grant(administrators, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
