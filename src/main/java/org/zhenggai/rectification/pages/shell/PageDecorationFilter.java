package org.zhenggai.rectification.pages.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.access.PageLanguage;
import org.zhenggai.rectification.ground.http.RequestPath;

/** Sends the start pages of the web applications through {@link PageDecoration}; everything else passes untouched. */
class PageDecorationFilter extends OncePerRequestFilter {

    private static final String CONTENT_POLICY = "Content-Security-Policy";

    private final Pattern startPage;
    private final PageClock clock;
    private final PageFiles files;

    PageDecorationFilter(String applicationPath, PageClock clock, PageFiles files) {
        this.startPage = Pattern.compile(
                Pattern.quote(applicationPath) + "/app/(tasklist|cockpit|admin|welcome)/[\\w-]+/(?:setup/)?");
        this.clock = clock;
        this.files = files;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = RequestPath.of(request);
        var page = startPage.matcher(path);
        if (!page.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var held = new HeldPage(response);
        chain.doFilter(request, held);
        if (!held.isHeld() || response.isCommitted()) {
            return;
        }
        var html = PageDecoration.decorate(held.text(), page.group(1), request.getContextPath(),
                response.getHeader(CONTENT_POLICY), clock.reading(), PageLanguage.of(request), files);
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        // A page kept by the browser would carry an old time and an old nonce.
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
