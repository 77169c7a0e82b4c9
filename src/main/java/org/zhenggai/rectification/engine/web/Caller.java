package org.zhenggai.rectification.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;

/** Who sends a request, for filters that the engine's own log-in of the web applications comes behind. */
final class Caller {

    private static final String SESSION_KEY = "authenticatedUser";
    private static final String NOBODY = "anonymous";

    private Caller() {
    }

    /** The user of the credentials or else of the session. */
    static String of(HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            return request.getUserPrincipal().getName();
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SESSION_KEY) instanceof Authentications known
                && known.hasAuthenticationForProcessEngine("default")
                ? known.getAuthenticationForProcessEngine("default").getName() : NOBODY;
    }
}
