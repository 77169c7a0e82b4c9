package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands each page its session's token in a cookie that the page's scripts read, under the names the engine's web applications use. The
 * token itself is kept in the session: what a script sends is compared with that, never with the cookie.
 */
class PageTokens extends OncePerRequestFilter {

    /** As the scripts of the web applications expect them. */
    static final String HEADER = "X-XSRF-TOKEN";
    private static final String COOKIE = "XSRF-TOKEN";

    private final Duration beforeLogin;

    /** @param beforeLogin how long a session lasts idle that a page makes for nobody in particular */
    PageTokens(Duration beforeLogin) {
        this.beforeLogin = beforeLogin;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Doors.PAGES.matches(request) && !Doors.SHOWS_LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean fresh = request.getSession(false) == null;
        String token = ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        if (fresh && request.getSession(false) != null) {
            request.getSession(false).setMaxInactiveInterval((int) beforeLogin.toSeconds());
        }
        if (!token.equals(sent(request))) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, token).path(request.getContextPath() + "/")
                    .secure(request.isSecure()).sameSite("Lax").build().toString());
        }
        chain.doFilter(request, response);
    }

    private static String sent(HttpServletRequest request) {
        return request.getCookies() == null ? null : Arrays.stream(request.getCookies()).filter(one -> one.getName().equals(COOKIE))
                .map(Cookie::getValue).findFirst().orElse(null);
    }
}
