package org.zhenggai.rectification.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who is calling {@code /engine-rest} and {@code /api}: HTTP Basic against the engine's accounts, and for {@code /api} also the
 * web applications' session, then with their CSRF token on writes. Without a caller nothing answers. The engine's accounts and its
 * throttling of wrong passwords are the only ones there are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CallerFilter extends OncePerRequestFilter {

    private static final String SESSION_KEY = "authenticatedUser";
    private static final String SESSION_TOKEN = "CAMUNDA_CSRF_TOKEN";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BASIC = "Basic ";

    private final IdentityService identity;

    CallerFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !(path.equals("/api") || path.startsWith("/api/") || path.equals("/engine-rest") || path.startsWith("/engine-rest/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ownApi = request.getRequestURI().startsWith(request.getContextPath() + "/api");
        String user = basicUser(request);
        if (user == null && ownApi) {
            user = sessionUser(request);
            if (user != null && !READS.contains(request.getMethod()) && !hasToken(request)) {
                Problems.write(response, 403, "请求缺少防伪令牌，请刷新页面后重试");
                return;
            }
        }
        if (user == null) {
            // a page's own script must not make the browser ask for a password
            if (request.getHeader("X-Requested-With") == null) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"zhenggai\", charset=\"UTF-8\"");
            }
            Problems.write(response, 401, "请先登录：用户名或口令不正确，或者没有提供");
            return;
        }
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        identity.setAuthentication(user, groups);
        try {
            chain.doFilter(new KnownCaller(request, user), response);
        } finally {
            identity.clearAuthentication();
        }
    }

    private String basicUser(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String user = colon < 0 ? "" : pair.substring(0, colon);
            return !user.isEmpty() && identity.checkPassword(user, pair.substring(colon + 1)) ? user : null;
        } catch (IllegalArgumentException e) {
            return null; // not Base64: no caller
        }
    }

    private static String sessionUser(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SESSION_KEY) instanceof Authentications known
                && known.hasAuthenticationForProcessEngine("default")
                ? known.getAuthenticationForProcessEngine("default").getName() : null;
    }

    /** Compared with the session: the cookie that carries the token to the pages is not sent outside their own path. */
    private static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader("X-XSRF-TOKEN");
        HttpSession session = request.getSession(false);
        return header != null && session != null && header.equals(session.getAttribute(SESSION_TOKEN));
    }

    private static final class KnownCaller extends HttpServletRequestWrapper {

        private final String user;

        KnownCaller(HttpServletRequest request, String user) {
            super(request);
            this.user = user;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> user;
        }

        @Override
        public String getRemoteUser() {
            return user;
        }
    }
}
