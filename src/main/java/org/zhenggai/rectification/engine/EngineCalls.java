package org.zhenggai.rectification.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Calls the engine on the system's own account: for what our code has decided, whoever's request it runs in. */
@Component
public class EngineCalls {

    private final IdentityService identity;

    EngineCalls(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Runs the call without the current user's rights and restores them afterwards. */
    public <T> T asSystem(Supplier<T> call) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }
}
