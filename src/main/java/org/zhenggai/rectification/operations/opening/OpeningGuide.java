package org.zhenggai.rectification.operations.opening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import org.zhenggai.rectification.ground.http.RequestPath;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Administrators who have something to do in the first hour and log in elsewhere: the first application they open leads them to the
 * assistant, once in a log-in; after that a line in the applications does, which a cookie asks for. Everybody else notices nothing.
 */
class OpeningGuide extends OncePerRequestFilter {

    /** Read by {@code opening-note.js}; says nothing that its owner does not know. */
    static final String COOKIE = "zhenggai-opening";
    private static final String LED = "zhenggai.opening.led";
    private static final Pattern APPLICATION = Pattern.compile("/camunda/app/\\w+/default/");
    private static final Set<Role> BUSY = Set.of(Role.SECURITY, Role.SYSTEM);

    private final OpeningState state;
    private final Organization organization;

    OpeningGuide(OpeningState state, Organization organization) {
        this.state = state;
        this.organization = organization;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("GET".equals(request.getMethod()) && APPLICATION.matcher(RequestPath.of(request)).matches()) {
            boolean busy = state.isOpen() && isBusy(request.getUserPrincipal());
            Cookie told = WebUtils.getCookie(request, COOKIE);
            if (busy && told == null) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "1", -1).toString());
            } else if (!busy && told != null) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", 0).toString());
            }
            HttpSession session = request.getSession(false);
            if (busy && session != null && session.getAttribute(LED) == null) {
                session.setAttribute(LED, true);
                response.sendRedirect(request.getContextPath() + OpeningDoor.PAGE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isBusy(Principal caller) {
        return caller != null && BUSY.stream().anyMatch(role -> organization.has(caller.getName(), role));
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, long seconds) {
        return ResponseCookie.from(COOKIE, value).path(request.getContextPath() + "/").maxAge(seconds).sameSite("Lax").secure(request
                .isSecure()).build();
    }
}
