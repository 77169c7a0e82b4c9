package org.zhenggai.rectification.ground.http;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks who sends more than people can to wait: counted by account, by address where nobody is known. It stands behind whatever says
 * who is calling and knows no more of it than the request's principal.
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final CallerRates accounts;
    private final CallerRates addresses;

    RateLimitFilter(RequestSettings settings, TimeMeter time) {
        accounts = new CallerRates(settings.account(), settings.callers(), time);
        addresses = new CallerRates(settings.anonymous(), settings.callers(), time);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known = request.getUserPrincipal() != null;
        Duration wait = known ? accounts.take(request.getUserPrincipal().getName()) : addresses.take(request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setHeader("Retry-After", String.valueOf(seconds));
        Problems.write(response, 429, (known ? "您的账号" : "您的网络地址") + "请求过于频繁，请" + seconds + "秒后再试；如是程序调用，请降低频率");
    }
}
