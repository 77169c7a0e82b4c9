package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.Sessions;
import org.zhenggai.rectification.ground.audit.Origin;
import org.zhenggai.rectification.ground.engine.RequestThread;

/** Tells the engine and its web applications who is calling, with the groups of this very moment. */
class EngineCallerFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final EngineApplications applications;

    EngineCallerFilter(IdentityService identity, EngineApplications applications) {
        this.identity = identity;
        this.applications = applications;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || !(present.getPrincipal() instanceof Caller caller) || !Caller.isComplete(present)) {
            Authentications.setCurrent(new Authentications());
            try {
                chain.doFilter(request, response);
            } finally {
                Authentications.clearCurrent();
            }
            return;
        }
        List<String> groups = applications.groupsOf(caller.userId());
        Authentications known = new Authentications();
        known.addOrReplace(new WebApplicationCaller(caller.userId(), groups, applications));
        identity.setAuthentication(caller.userId(), groups);
        Authentications.setCurrent(known);
        RequestThread.callerKnown();
        HttpSession session = request.getSession(false);
        if (session != null) {
            Origin.set(new Origin(request.getRemoteAddr(), Sessions.key(session)));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Authentications.clearCurrent();
            identity.clearAuthentication();
        }
    }
}
