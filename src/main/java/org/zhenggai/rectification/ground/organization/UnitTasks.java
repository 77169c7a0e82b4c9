package org.zhenggai.rectification.ground.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts open tasks and running processes of one unit into the hands of another. */
@Component
class UnitTasks {

    /** Where the engine keeps a unit's id or name: in the scope of an execution. */
    private record Place(String execution, String name, String value) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;

    UnitTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy AuthorizationService authorizations, JdbcClient jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    /** Open tasks that wait for a post of the unit, whoever holds them. */
    List<Task> of(String unitId) {
        Set<String> ids = new HashSet<>(jdbc.sql(
                "select task_id_ from act_ru_identitylink where group_id_ like :group and task_id_ is not null")
                .param("group", unitId.replace("_", "\\_") + ".%").query(String.class).list());
        return ids.isEmpty() ? List.of() : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list();
    }

    /** @param cases keys of the cases that go over; {@code whole}: what is about no case goes over too */
    void move(Unit from, Unit to, Set<Long> cases, boolean whole) {
        for (Task task : of(from.id())) {
            String caseId = (String) tasks.getVariable(task.getId(), "caseId");
            if (caseId == null ? whole : cases.contains(Long.valueOf(caseId))) {
                groups(task).stream().filter(group -> group.startsWith(from.id() + ".")).forEach(group -> {
                    tasks.deleteCandidateGroup(task.getId(), group);
                    authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.TASK).resourceId(task.getId()).list()
                            .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
                    tasks.addCandidateGroup(task.getId(), to.id() + group.substring(from.id().length()));
                });
            }
        }
        for (Place place : places(from)) {
            String caseId = (String) runtime.getVariable(place.execution(), "caseId");
            if (caseId == null ? whole : cases.contains(Long.valueOf(caseId))) {
                runtime.setVariableLocal(place.execution(), place.name(), place.value().equals(from.id()) ? to.id() : to.name());
            }
        }
    }

    private Set<String> groups(Task task) {
        Set<String> groups = new HashSet<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        }
        return groups;
    }

    private List<Place> places(Unit from) {
        return jdbc.sql("""
                select execution_id_ as execution, name_ as name, text_ as value from act_ru_variable
                where type_ = 'string' and task_id_ is null and execution_id_ is not null
                  and (text_ = :id and lower(name_) like '%unit' or text_ = :name and lower(name_) like '%unitname')""")
                .param("id", from.id()).param("name", from.name()).query(Place.class).list();
    }
}
