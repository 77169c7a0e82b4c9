package org.zhenggai.rectification.ground.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.Attempts;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.ForeignThings;

/**
 * Records attempts on what is not the caller's: every 403, and a 404 where the thing exists. It stands behind whoever says who is calling
 * and writes when the request is over, so that no transaction of the request holds it up or takes it back.
 */
@Component
@Order(AttemptsFilter.ORDER)
class AttemptsFilter extends OncePerRequestFilter {

    /** Behind Spring Security's chain (-100). */
    static final int ORDER = -50;

    private final AuditLog log;
    private final List<ForeignThings> things;

    AttemptsFilter(AuditLog log, List<ForeignThings> things) {
        this.log = log;
        this.things = things;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Attempts.take();
        chain.doFilter(request, response);
        String foreign = Attempts.take();
        int status = response.getStatus();
        if (status != HttpServletResponse.SC_FORBIDDEN && status != HttpServletResponse.SC_NOT_FOUND) {
            return;
        }
        String path = UriUtils.decode(request.getRequestURI(), "UTF-8");
        Optional<String> object = Optional.ofNullable(foreign)
                .or(() -> things.stream().flatMap(known -> known.at(path).stream()).findFirst());
        if (status == HttpServletResponse.SC_FORBIDDEN || object.isPresent()) {
            Principal caller = request.getUserPrincipal();
            log.refused(Act.of(Category.ATTEMPT, caller == null ? Act.NOBODY : caller.getName(),
                    status == HttpServletResponse.SC_FORBIDDEN ? "无权进行的操作" : "访问无关的事项").on(object.orElse(path))
                    .saying(request.getMethod() + " " + path + "，答复" + status));
        }
    }
}
