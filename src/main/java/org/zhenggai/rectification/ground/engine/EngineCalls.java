package org.zhenggai.rectification.ground.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Calls the engine on the system's own account: for what our code has decided, whoever's request it runs in. */
@Component
public class EngineCalls {

    private final IdentityService identity;
    private final ProcessEngine engine;

    EngineCalls(@Lazy IdentityService identity, @Lazy ProcessEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /**
     * Runs many calls as one command: the engine writes all their rows at the end, in batches of statements of one kind, which halves
     * the time of a start. Until then its queries do not see what was done; meant for like work on things that do not touch each other.
     */
    public void together(Runnable calls) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(command -> {
            calls.run();
            return null;
        });
    }

    /**
     * Runs the calls as one command of its own within the caller's transaction, on the system's account: when it returns, the engine has
     * written their rows, and what comes next finds them. Inside a command that goes on, rows would be written at its end.
     */
    public void apart(Runnable calls) {
        asSystem(() -> {
            try {
                return ProcessEngineContext.withNewProcessEngineContext(() -> {
                    together(calls);
                    return null;
                });
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Runs the call without the current user's rights and restores them afterwards. */
    @SuppressWarnings("try") // the mark is for others to see
    public <T> T asSystem(Supplier<T> call) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try (RequestThread.Mark system = RequestThread.asSystem()) {
            return call.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }
}
