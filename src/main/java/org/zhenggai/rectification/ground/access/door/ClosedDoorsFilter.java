package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.http.Problems;

/** What answers nobody, whoever asks: see {@link Doors#isClosed}. */
class ClosedDoorsFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Doors.isClosed(request)) {
            Problems.write(response, HttpServletResponse.SC_NOT_FOUND, "没有这个地址");
        } else {
            chain.doFilter(request, response);
        }
    }
}
