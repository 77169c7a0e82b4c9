package org.zhenggai.rectification.organization;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's grants by group, made once. Officers get no grant on tasks or instances of a whole definition: the engine grants
 * each task to its candidates alone, so that a unit sees only what concerns it.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Transactional
    public void ensure() {
        grant(Groups.OFFICERS, Resources.APPLICATION, "tasklist", ACCESS);
        grant(Groups.OFFICERS, Resources.APPLICATION, "cockpit", ACCESS); // for our pages there: the engine's lists stay empty
        grant(Groups.OFFICERS, Resources.PROCESS_DEFINITION, "*", READ); // names and pictures, no instance
        grant(Groups.OFFICERS, Resources.PROCESS_INSTANCE, "*", CREATE); // of the definitions that StartGrants names, by start form alone
        grant(Groups.OVERSEERS, Resources.APPLICATION, "cockpit", ACCESS);
        grant(Groups.OVERSEERS, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(Groups.OVERSEERS, Resources.TASK, "*", READ); // the same tasks once more: Cockpit's report on them asks for this one
        grant(Groups.OVERSEERS, Resources.DECISION_DEFINITION, "*", READ, READ_HISTORY);
        grant(Groups.OVERSEERS, Resources.DEPLOYMENT, "*", READ);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.APPLICATION, "cockpit", ACCESS);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, RETRY_JOB, SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.DECISION_DEFINITION, "*", READ, READ_HISTORY);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.DEPLOYMENT, "*", READ, CREATE);
        grant(Groups.SYSTEM_ADMINISTRATORS, Resources.BATCH, "*", READ);
        grant(Groups.SECURITY_ADMINISTRATORS, Resources.APPLICATION, "cockpit", ACCESS); // for the page 账号管理
        grant(Groups.SECURITY_ADMINISTRATORS, Resources.APPLICATION, "admin", ACCESS);
        grant(Groups.SECURITY_ADMINISTRATORS, Resources.USER, "*", ALL);
        grant(Groups.SECURITY_ADMINISTRATORS, Resources.GROUP, "*", ALL);
        grant(Groups.SECURITY_ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, "*", ALL);
        grant(Groups.SECURITY_ADMINISTRATORS, Resources.AUTHORIZATION, "*", ALL);
        grant(Groups.AUDIT_ADMINISTRATORS, Resources.APPLICATION, "cockpit", ACCESS);
        grant(Groups.AUDIT_ADMINISTRATORS, Resources.OPERATION_LOG_CATEGORY, "*", UserOperationLogCategoryPermissions.READ);
        grant(Groups.AUDIT_ADMINISTRATORS, Resources.PROCESS_DEFINITION, "*", READ, ProcessDefinitionPermissions.READ_HISTORY);
    }

    /** Grants the group these permissions on the resource, unless it has a grant there already. */
    void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        boolean present = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(resourceId)
                .count() > 0;
        if (!present) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
