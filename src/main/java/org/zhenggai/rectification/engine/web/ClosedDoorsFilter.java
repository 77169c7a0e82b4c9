package org.zhenggai.rectification.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the engine leaves open and we do not: the set-up page, where anyone could make the first administrator, and its like. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ClosedDoorsFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/camunda/api/admin/setup") || path.matches("/camunda/app/admin/[^/]+/setup(/.*)?")) {
            Problems.write(response, 404, "没有这个页面");
        } else if (path.matches("/camunda/api/engine/engine/?") && request.getSession(false) == null) {
            Problems.write(response, 401, "请先登录");
        } else {
            chain.doFilter(request, response);
        }
    }
}
