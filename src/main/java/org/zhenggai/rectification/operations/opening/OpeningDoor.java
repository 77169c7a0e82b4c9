package org.zhenggai.rectification.operations.opening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.http.Problems;
import org.zhenggai.rectification.ground.http.RequestPath;

/** Before everything else: the assistant's addresses are nobody's once it is over; while nobody has an account the log-in leads to it. */
class OpeningDoor extends OncePerRequestFilter {

    static final String PAGE = "/opening";
    /** Where browsers put files: the engine's own paths take none. */
    static final String FILES = "/api/opening";
    private static final Set<String> LEAD_HERE = Set.of("/", "/login");

    private final OpeningState state;

    OpeningDoor(OpeningState state) {
        this.state = state;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.of(request);
        if (isBelow(path, PAGE) || isBelow(path, FILES)) {
            if (!state.isOpen()) {
                Problems.write(response, HttpServletResponse.SC_NOT_FOUND, "没有这个地址");
                return;
            }
        } else if (LEAD_HERE.contains(path) && "GET".equals(request.getMethod()) && state.awaitsAdministrators()) {
            response.sendRedirect(request.getContextPath() + PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
