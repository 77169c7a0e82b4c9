package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.Origin;
import org.zhenggai.rectification.ground.engine.RequestThread;
import org.zhenggai.rectification.ground.http.LoggedRequest;
import org.zhenggai.rectification.ground.http.Problems;

/** Outermost: nothing that is not a plain path, and nothing under a foreign name, comes as far as to be routed. Marks the thread. */
class FrontFilter extends OncePerRequestFilter {

    private static final int BAD_REQUEST = 400;

    private final Hosts hosts;
    private final AuditLog audit;

    FrontFilter(Hosts hosts, AuditLog audit) {
        this.hosts = hosts;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    @SuppressWarnings("try") // the mark is for others to see
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (RequestThread.Mark serving = RequestThread.begin(); LoggedRequest named = LoggedRequest.begin(request, response)) {
            Origin.set(new Origin(request.getRemoteAddr(), null));
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                if (!PlainPath.isPlain(request.getRequestURI())) {
                    audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "请求地址的写法不正确").on(request.getRequestURI())
                            .saying(request.getMethod()));
                    Problems.write(response, BAD_REQUEST, "请求地址的写法不正确：不接受分号、重复的斜杠、点段和被编码的普通字符");
                    return;
                }
                if (!hosts.allows(request.getServerName())) {
                    audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "以未登记的地址访问").on(request.getServerName()));
                    Problems.write(response, BAD_REQUEST,
                            "系统不以这个地址提供服务；系统管理员可在 rectification.access.hosts 或 RECTIFICATION_PUBLIC_ADDRESS 中登记");
                    return;
                }
            }
            chain.doFilter(request, response);
        } finally {
            Origin.clear();
        }
    }
}
