package org.zhenggai.rectification.ground.access.door;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Which of the engine's web applications somebody may open. */
@Component
public class EngineApplications {

    private static final List<String> GRANTED = List.of("tasklist", "cockpit", "admin");
    private static final String FOR_EVERYONE = "welcome";

    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final EngineCalls engine;

    EngineApplications(@Lazy AuthorizationService authorizations, @Lazy IdentityService identity, EngineCalls engine) {
        this.authorizations = authorizations;
        this.identity = identity;
        this.engine = engine;
    }

    /** Names of the applications, the one to begin with first. */
    public Set<String> of(String userId) {
        return of(userId, groupsOf(userId));
    }

    /** The engine's groups of this very moment. */
    List<String> groupsOf(String userId) {
        return engine.asSystem(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).toList();
    }

    Set<String> of(String userId, List<String> groups) {
        Set<String> open = new LinkedHashSet<>();
        engine.asSystem(() -> {
            GRANTED.stream().filter(name -> authorizations.isUserAuthorized(userId, groups, Permissions.ACCESS, Resources.APPLICATION,
                    name))
                    .forEach(open::add);
            return null;
        });
        open.add(FOR_EVERYONE);
        return open;
    }
}
