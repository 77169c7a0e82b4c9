package org.zhenggai.rectification.ground.access.door;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** A caller as the engine's web applications know one. Which of them are open is asked only where it matters: it costs three queries. */
class WebApplicationCaller extends UserAuthentication {

    private static final long serialVersionUID = 1L;
    private static final String ENGINE = "default";

    private final transient EngineApplications applications;

    WebApplicationCaller(String userId, List<String> groups, EngineApplications applications) {
        super(userId, ENGINE);
        this.applications = applications;
        setGroupIds(groups);
        setTenantIds(List.of());
    }

    @Override
    public Set<String> getAuthorizedApps() {
        if (authorizedApps == null) {
            setAuthorizedApps(applications.of(getIdentityId(), getGroupIds()));
        }
        return authorizedApps;
    }

    @Override
    public boolean isAuthorizedForApp(String app) {
        return getAuthorizedApps().contains(app);
    }
}
