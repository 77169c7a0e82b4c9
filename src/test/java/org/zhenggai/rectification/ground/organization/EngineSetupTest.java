package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** What somebody granted, made or joined in the engine itself does not outlive a start; what is ours does. */
@RectificationTest
class EngineSetupTest {

    @LocalServerPort
    private int port;
    @Autowired
    private EngineSetup setup;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private IdentityService identity;

    @Test
    void whatIsNotOursIsTakenAwayAtStart() {
        setup.run(null);
        long ours = authorizations.createAuthorizationQuery().count();
        User intruder = identity.newUser("engine.intruder");
        intruder.setPassword("Intruder-2023");
        identity.saveUser(intruder);
        identity.createMembership("engine.intruder", "overseers");
        identity.createMembership("admin.security", "camunda-admin");
        identity.deleteMembership("engine.owner", "camunda-admin"); // as in a database that an engine with another such group has made
        grant("admin.security", null, Resources.PROCESS_DEFINITION, "*");
        grant(null, Groups.SECURITY_ADMINISTRATORS, Resources.AUTHORIZATION, "*");
        grant(null, Groups.SYSTEM_ADMINISTRATORS, Resources.PROCESS_DEFINITION, "*");
        grant("shanmen.handler", null, Resources.USER, "*");

        setup.run(null);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(ours);
        assertThat(identity.createUserQuery().userId("engine.intruder").count()).isZero();
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).extracting("id").containsExactly("engine.owner");
        assertThat(authorizations.createAuthorizationQuery().groupIdIn(Groups.SYSTEM_ADMINISTRATORS)
                .resourceType(Resources.PROCESS_DEFINITION).singleResult().isPermissionGranted(Permissions.DELETE)).isFalse();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("officers").resourceType(Resources.APPLICATION).count()).isEqualTo(
                2);
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=5").text()).contains("收回组织机构以外的引擎权限", "engine.intruder",
                "camunda-admin");
        assertThat(Http.as(port, "shanmen.handler").get("/engine-rest/group?member=shanmen.handler").json().findValuesAsText("id"))
                .as("the lists of tasks ask for them").contains("shanmen", "shanmen.handler", "role.handler");
    }

    /** The engine allows one grant for a place; another is made wider there. */
    private void grant(String user, String group, Resources resource, String id) {
        var query = authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id);
        Authorization grant = (user == null ? query.groupIdIn(group) : query.userIdIn(user)).singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(user);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
    }
}
