package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.http.Problems;
import org.zhenggai.rectification.ground.http.RequestPath;

/** The engine's web applications break over the page of an application or an engine that there is not. */
class UnknownPagesFilter extends OncePerRequestFilter {

    private static final String PAGES = "/camunda/app/";
    private static final Pattern KNOWN = Pattern.compile("(?:welcome|tasklist|cockpit|admin)"
            + "(?:/(?:(?:default|assets|styles|scripts|locales)(?:/.*)?|[\\w.-]+\\.\\w+)?)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.of(request);
        if (path.startsWith(PAGES) && path.length() > PAGES.length() && !KNOWN.matcher(path.substring(PAGES.length())).matches()) {
            Problems.write(response, HttpServletResponse.SC_NOT_FOUND, "没有这个地址");
        } else {
            chain.doFilter(request, response);
        }
    }
}
