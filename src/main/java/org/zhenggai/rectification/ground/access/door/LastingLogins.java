package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * A log-in lasts no longer than {@code rectification.access.longest-login}, however busy, and none outlasts its account. What remains of
 * the session goes; what is open to everybody stays open.
 */
class LastingLogins extends OncePerRequestFilter {

    private final Duration longest;
    private final Organization organization;
    private final RealTime time;
    private final AuditLog audit;

    LastingLogins(Duration longest, Organization organization, RealTime time, AuditLog audit) {
        this.longest = longest;
        this.organization = organization;
        this.time = time;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        String over = present != null && present.getPrincipal() instanceof Caller caller ? over(caller) : null;
        if (over != null) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            audit.refused(Act.of(Category.LOGIN, present.getName(), "登录已结束").saying(over));
            if (!Doors.OPEN.matches(request)) {
                throw new CallerException(over + "，请重新登录");
            }
        }
        chain.doFilter(request, response);
    }

    /** Why the log-in is over, null while it lasts. */
    private String over(Caller caller) {
        if (organization.officer(caller.userId()).filter(Officer::active).isEmpty()) {
            return "账号已停用";
        }
        return time.millis() - caller.loggedInAt() > longest.toMillis() ? "登录已超过最长时限" : null;
    }
}
