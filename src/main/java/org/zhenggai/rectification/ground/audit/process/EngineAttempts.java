package org.zhenggai.rectification.ground.audit.process;

import java.security.Principal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.AttemptLog;

/** Keeps what the engine's guards refuse: expressions in queries, models with code, files beyond every limit. */
@Component
class EngineAttempts implements AttemptLog {

    private final IdentityService identity;
    private final AuditLog log;

    EngineAttempts(@Lazy IdentityService identity, @Lazy AuditLog log) {
        this.identity = identity;
        this.log = log;
    }

    @Override
    public void note(String what, String detail) {
        CommandContext command = Context.getCommandContext(); // at start models are checked before there are services to ask
        Authentication caller = command == null ? identity.getCurrentAuthentication() : command.getAuthentication();
        note(caller == null || caller.getUserId() == null ? requester() : caller.getUserId(), what, detail);
    }

    /** Whose request it is where our code asks the engine on the system's account. */
    private static String requester() {
        Principal requester = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getUserPrincipal() : null;
        return requester == null ? Act.SYSTEM : requester.getName();
    }

    @Override
    public void note(String actor, String what, String detail) {
        log.refused(Act.of(Category.ATTEMPT, actor, what).saying(detail));
    }
}
