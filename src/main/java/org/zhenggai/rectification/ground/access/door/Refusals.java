package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.LoginAnswers;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.http.Problems;
import org.zhenggai.rectification.ground.http.RequestPath;

/** What the front answers when it says no: pages lead to the log-in, everything else gets a problem in Chinese. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    /** Actor of what nobody in particular tried. */
    private static final String LOG_IN = "请先登录：用户名或口令不正确，或者没有提供";

    private final AuditLog audit;

    Refusals(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (Doors.PAGES.matches(request)) {
            if (why instanceof CallerException named) {
                request.getSession().setAttribute(LoginAnswers.MESSAGE, named.getMessage());
            }
            response.sendRedirect(request.getContextPath() + "/login?then="
                    + URLEncoder.encode(RequestPath.of(request), StandardCharsets.UTF_8));
            return;
        }
        audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "未登录的请求").on(RequestPath.of(request)).saying(request.getMethod()));
        // a page's own script must not make the browser ask for a password
        if (request.getHeader("X-Requested-With") == null && !RequestPath.of(request).startsWith("/camunda/")) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"zhenggai\", charset=\"UTF-8\"");
        }
        Problems.write(response, HttpServletResponse.SC_UNAUTHORIZED,
                why instanceof CallerException named ? named.getMessage() : LOG_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (why instanceof OtherSiteException) {
            audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "来自其他网站的请求").on(RequestPath.of(request)).saying(request.getMethod()));
            Problems.write(response, HttpServletResponse.SC_FORBIDDEN, "请求来自其他网站的页面，系统没有处理");
            return;
        }
        if (!(present != null && present.getPrincipal() instanceof Caller) && !Doors.LOGIN.matches(request)
                && !Doors.ENGINE_LOGIN.matches(request)) {
            commence(request, response, new CallerException(LOG_IN));
            return;
        }
        boolean pending = present != null && present.getPrincipal() instanceof Caller && !Caller.isComplete(present);
        if (why instanceof CsrfException) {
            Problems.write(response, HttpServletResponse.SC_FORBIDDEN, "请求缺少防伪令牌，请刷新页面后重试");
        } else if (pending && Doors.PAGES.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login/step");
        } else if (pending) {
            Problems.write(response, HttpServletResponse.SC_FORBIDDEN, "请先在登录页完成登录：此账号须修改口令或输入动态验证码");
        } else {
            Problems.write(response, HttpServletResponse.SC_FORBIDDEN, "您没有权限这样做");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why) throws IOException {
        Problems.write(response, HttpServletResponse.SC_BAD_REQUEST, "请求的写法不正确，系统没有处理");
    }
}
