package org.zhenggai.rectification.ground.access.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.door.CallerException;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.http.Problems;
import org.zhenggai.rectification.ground.http.RequestPath;

/** {@code Authorization: Bearer zgk_…}: the key's account calls, for this request alone, and only what its scopes cover. */
class KeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final KeyLogin login;
    private final RealTime time;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    KeyFilter(KeyLogin login, RealTime time) {
        this.login = login;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = shown(request);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        ServiceKey key;
        try {
            key = login.taken(shown);
        } catch (CallerException no) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Problems.write(response, HttpServletResponse.SC_UNAUTHORIZED, no.getMessage());
            return;
        }
        if (key.scopes().stream().noneMatch(scope -> scope.covers(request))) {
            login.outOfScope(key, request.getMethod(), RequestPath.of(request));
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            Problems.write(response, HttpServletResponse.SC_FORBIDDEN, "此接口密钥的使用范围不包括这个地址，请向安全管理员申请相应范围的密钥");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Caller(key.account(), time.millis(), true, Caller.Origin.KEY).with(null));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    private static String shown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String text = header.substring(SCHEME.length()).strip();
        return KeyText.isMeant(text) ? text : null;
    }
}
