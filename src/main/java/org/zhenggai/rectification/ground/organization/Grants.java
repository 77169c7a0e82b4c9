package org.zhenggai.rectification.ground.organization;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's grants, exactly these: at start whatever else was granted once, by an older version or by hand, is taken away. Officers
 * get no grant on tasks or instances of a whole definition: the engine grants each task to its candidates alone, so that a unit sees
 * only what concerns it. Administrators read neither tasks nor variables nor what was: system sees where instances stand and what has
 * failed, audit reads the engine's log of operations, security reads nothing of the engine.
 */
@Component
class Grants {

    /** Made by the engine with each task and account, for who works on it. */
    private static final Set<Resource> BY_THE_ENGINE = Set.of(Resources.TASK, Resources.HISTORIC_TASK, Resources.USER);

    private record Place(String group, int resource, String id) {}

    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;
    private final Set<Place> wanted = new HashSet<>();

    Grants(AuthorizationService authorizations, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    @Transactional
    public void ensure() {
        grant(Groups.OFFICERS, Resources.APPLICATION, "tasklist", ACCESS);
        grant(Groups.OFFICERS, Resources.APPLICATION, "cockpit", ACCESS); // for our pages there: the engine's lists stay empty
        grant(Groups.OFFICERS, Resources.PROCESS_DEFINITION, "*", READ); // names and pictures, no instance
        grant(Groups.OFFICERS, Resources.PROCESS_INSTANCE, "*", CREATE); // of the definitions that StartGrants names, by start form alone
        grant(Groups.OVERSEERS, Resources.APPLICATION, "cockpit", ACCESS);
        grant(Groups.OVERSEERS, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_TASK, READ_INSTANCE_VARIABLE,
                READ_TASK_VARIABLE, READ_HISTORY_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY);
        grant(Groups.OVERSEERS, Resources.TASK, "*", READ); // the same tasks once more: Cockpit's report on them asks for this one
        grant(Groups.OVERSEERS, Resources.DECISION_DEFINITION, "*", READ, READ_HISTORY);
        grant(Groups.OVERSEERS, Resources.DEPLOYMENT, "*", READ);
        for (String administrators : Groups.ADMINISTRATORS) {
            grant(administrators, Resources.APPLICATION, "tasklist", ACCESS); // for what takes two of them
            grant(administrators, Resources.APPLICATION, "cockpit", ACCESS); // for our pages there
            grant(administrators, Resources.PROCESS_INSTANCE, "*", CREATE); // as with officers
        }
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, RETRY_JOB);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.DECISION_DEFINITION, "*", READ);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.DEPLOYMENT, "*", READ);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.BATCH, "*", READ);
        grant(Groups.AUDIT_ADMINISTRATORS, Resources.OPERATION_LOG_CATEGORY, "*", UserOperationLogCategoryPermissions.READ);
    }

    /** Lets the group do this on the resource, and nothing else there. */
    void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        wanted.add(new Place(group, resource.resourceType(), resourceId));
        Authorization grant = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(resourceId)
                .singleResult();
        if (grant != null && !same(grant, permissions)) {
            authorizations.deleteAuthorization(grant.getId());
            grant = null;
        }
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    /**
     * Takes away what was granted beside what {@link #grant} was called for since the start.
     *
     * @return one line in Chinese for each that was taken away
     */
    @Transactional
    public List<String> removeOthers() {
        List<String> removed = new ArrayList<>();
        for (Resource resource : Resources.values()) {
            var present = authorizations.createAuthorizationQuery().resourceType(resource);
            (BY_THE_ENGINE.contains(resource) ? present.resourceId("*") : present).list().stream().filter(grant -> !isOurs(grant))
                    .forEach(grant -> {
                        authorizations.deleteAuthorization(grant.getId());
                        removed.add(Objects.requireNonNullElse(grant.getGroupId(), grant.getUserId()) + "：" + resource.resourceName() + "“"
                                + grant.getResourceId() + "”");
                    });
        }
        // accounts of older versions could rename themselves; tasks of older versions do not show their candidates the list's columns
        jdbc.sql("update act_ru_authorization set perms_ = :read, rev_ = rev_ + 1 where resource_type_ = :user and perms_ <> :read")
                .param("read", READ.getValue()).param("user", Resources.USER.resourceType()).update();
        jdbc.sql("""
                update act_ru_authorization set perms_ = perms_ | :variable, rev_ = rev_ + 1
                 where resource_type_ = :task and resource_id_ <> '*' and perms_ & :variable = 0""")
                .param("variable", TaskPermissions.READ_VARIABLE.getValue()).param("task", Resources.TASK.resourceType()).update();
        return removed;
    }

    /** Groups read themselves: the engine grants it with each, and the lists of a unit's tasks ask for it. */
    private boolean isOurs(Authorization grant) {
        return grant.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && grant.getGroupId() != null
                && (grant.getResourceType() == Resources.GROUP.resourceType() && grant.getGroupId().equals(grant.getResourceId())
                        && same(grant, READ)
                        || wanted.contains(new Place(grant.getGroupId(), grant.getResourceType(), grant.getResourceId())));
    }

    private static boolean same(Authorization grant, Permission... permissions) {
        int sum = 0;
        for (Permission permission : permissions) {
            sum |= permission.getValue();
        }
        return ((AuthorizationEntity) grant).getPermissions() == sum;
    }
}
