package org.zhenggai.rectification.ground.access.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.http.Problems;
import org.zhenggai.rectification.ground.http.RequestPath;

/**
 * Lets the watching program in and nobody else: no officer, no administrator, no session, no key. Asks no database, so that figures can be
 * read while it is down; only what is refused goes to the log there.
 */
class MetricsDoor extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final MetricsSettings settings;
    private final AuditLog audit;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    MetricsDoor(MetricsSettings settings, AuditLog audit) {
        this.settings = settings;
        this.audit = audit;
        basic.setCredentialsCharset(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!settings.open()) {
            Problems.write(response, HttpServletResponse.SC_UNAUTHORIZED,
                    "监控接口没有开放：没有设置它的口令。需要时请用环境变量 RECTIFICATION_METRICS_PASSWORD 设置后重新启动");
        } else if (!brings(request)) {
            audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "未登录的请求").on(RequestPath.of(request)).saying("监控接口的用户名或口令不正确"));
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhenggai-metrics\", charset=\"UTF-8\"");
            Problems.write(response, HttpServletResponse.SC_UNAUTHORIZED, "监控接口只接受为它单独设置的用户名和口令，其他账号不能读取");
        } else if (!READS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            Problems.write(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "监控接口只能读取");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean brings(HttpServletRequest request) {
        try {
            Authentication shown = basic.convert(request);
            // both are looked at, whatever the first says
            boolean user = shown != null && equal(shown.getName(), settings.user());
            boolean password = shown != null && equal(String.valueOf(shown.getCredentials()), settings.password());
            return user && password;
        } catch (AuthenticationException e) {
            return false; // no Basic that could be read
        }
    }

    /** In a time that does not tell how much of it was right. */
    private static boolean equal(String shown, String wanted) {
        return MessageDigest.isEqual(DigestUtils.sha256(shown), DigestUtils.sha256(wanted));
    }
}
