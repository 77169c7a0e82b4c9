package org.zhenggai.rectification.pages.cockpit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * The engine counts all instances of a definition for whoever may read its name, which every officer may. Who does not oversee is
 * answered that there are none: a unit reads its share in our pages.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 10) // after the front: it names the caller
class StatisticsFilter extends OncePerRequestFilter {

    private static final Pattern COUNTED = Pattern.compile(
            "/(process-definition|decision-definition|deployment)/(.*/)?statistics(/|-|$).*");
    /** The engine would refuse it, and Cockpit show an error where there is nothing to read. */
    private static final Pattern REPORTED = Pattern.compile("/task/report/[\\w-]+$");

    private final Organization organization;

    StatisticsFilter(Organization organization) {
        this.organization = organization;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COUNTED.matcher(request.getRequestURI()).find() && !reported(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = user(request);
        if (user == null || organization.officer(user).isEmpty() || organization.isOverseer(user)
                || !reported(request) && List.of(Role.SYSTEM, Role.AUDIT).stream().anyMatch(role -> organization.has(user, role))) {
            chain.doFilter(request, response); // without a caller the engine refuses
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write((request.getRequestURI().endsWith("statistics-count") ? "{\"count\":0}" : "[]")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean reported(HttpServletRequest request) {
        return REPORTED.matcher(request.getRequestURI()).find();
    }

    private static String user(HttpServletRequest request) {
        return request.getUserPrincipal() == null ? null : request.getUserPrincipal().getName();
    }
}
