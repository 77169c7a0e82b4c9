package org.zhenggai.rectification.ground.access.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.door.CallerException;
import org.zhenggai.rectification.ground.access.door.Doors;
import org.zhenggai.rectification.ground.access.door.EngineApplications;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.http.Problems;
import org.zhenggai.rectification.ground.http.RequestPath;

/**
 * What follows a log-in, a refused one and a log-out: for the page the next page, for programs that log in as the engine's web
 * applications did, what the engine would have answered.
 */
@Component
public class LoginAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {

    /** What the log-in page is to say, once. */
    public static final String MESSAGE = "zhenggai.login.message";
    static final String NAME = "zhenggai.login.name";
    /** Attribute of a request that logs out: where the log-in elsewhere can be ended too. */
    public static final String ENDS_AT = "zhenggai.login.endsAt";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BROWSER = 200;
    private static final Map<Caller.Origin, String> BY = Map.of(Caller.Origin.DIRECTORY, "统一身份目录", Caller.Origin.ISSUER, "统一身份认证");

    private final EngineApplications applications;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Destinations destinations;

    LoginAnswers(EngineApplications applications, Sessions sessions, AuditLog audit, Destinations destinations) {
        this.applications = applications;
        this.sessions = sessions;
        this.audit = audit;
        this.destinations = destinations;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication shown) throws IOException {
        String userId = shown.getName();
        boolean complete = Caller.isComplete(shown);
        Set<String> open = applications.of(userId);
        if (Doors.ENGINE_LOGIN.matches(request)) {
            String application = RequestPath.of(request).substring(RequestPath.of(request).lastIndexOf('/') + 1);
            if (!complete || !open.contains(application)) {
                request.getSession().invalidate();
                Problems.write(response, HttpServletResponse.SC_FORBIDDEN, complete ? "您没有使用这个应用的权限"
                        : "此账号须先在登录页（/login）修改口令或输入动态验证码");
                return;
            }
        }
        Caller caller = (Caller) shown.getPrincipal();
        if (complete) {
            began(request, caller);
        } else {
            audit.record(Act.of(Category.LOGIN, userId, "口令已核对").saying("登录尚未完成"));
        }
        if (Doors.ENGINE_LOGIN.matches(request)) {
            response.setContentType("application/json;charset=UTF-8");
            JSON.writeValue(response.getOutputStream(), Map.of("userId", userId, "authorizedApps", open));
        } else {
            HttpSession session = request.getSession();
            session.removeAttribute(ENDS_AT);
            keepThen(request, session);
            response.sendRedirect(request.getContextPath() + (complete ? destinations.first(userId, session) : "/login/step"));
        }
    }

    /** A page of ours sends along where somebody wanted to go; who comes back from elsewhere has left it in the session. */
    public static void keepThen(HttpServletRequest request, HttpSession session) {
        String then = request.getParameter("then");
        if (then != null) {
            session.setAttribute(Destinations.THEN, then);
        }
    }

    /** All that is asked for has been shown: the log-in lasts from here on. */
    void began(HttpServletRequest request, Caller caller) {
        String browser = request.getHeader("User-Agent");
        sessions.began(caller.userId(), request.getSession(), request.getRemoteAddr(),
                browser == null || browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER));
        audit.record(Act.of(Category.LOGIN, caller.userId(), "登录").saying(BY.get(caller.origin())));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String message = why instanceof CallerException ? why.getMessage() : "用户名或口令不正确";
        if (Doors.ENGINE_LOGIN.matches(request)) {
            Problems.write(response, HttpServletResponse.SC_UNAUTHORIZED, message);
        } else {
            HttpSession session = request.getSession();
            session.setAttribute(MESSAGE, message);
            session.setAttribute(NAME, request.getParameter("username"));
            keepThen(request, session);
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication before) throws IOException {
        if (before != null) {
            audit.record(Act.of(Category.LOGIN, before.getName(), "退出登录"));
        }
        if (request.getAttribute(ENDS_AT) != null) {
            request.getSession().setAttribute(ENDS_AT, request.getAttribute(ENDS_AT));
        }
        if (Doors.ENGINE_LOGOUT.matches(request)) {
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }
}
