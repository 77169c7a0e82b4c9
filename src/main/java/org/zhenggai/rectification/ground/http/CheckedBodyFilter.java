package org.zhenggai.rectification.ground.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one door for JSON, whoever reads it behind: our controllers, the engine's interface and that of its web applications. What no
 * column can hold, is nested without end or is too large is refused before anything acts on it. Parameters likewise. Other texts (XML,
 * YAML) are bounded in size here and judged by who reads them.
 */
class CheckedBodyFilter extends OncePerRequestFilter {

    private final BodyCheck check;
    private final long largest;

    CheckedBodyFilter(RequestSettings settings) {
        this.check = new BodyCheck(settings);
        this.largest = settings.maxJson().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String problem = request.getQueryString() == null ? null : BodyCheck.encoded(request.getQueryString());
        if (problem != null) {
            Problems.write(response, 400, problem);
            return;
        }
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean json = type.contains("json");
        if (type.startsWith("multipart/") || type.startsWith("application/octet-stream")) {
            chain.doFilter(request, response); // files have limits of their own
            return;
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            problem = BodyCheck.fields(request.getParameterMap()); // read by the container, once for all behind
            if (problem == null) {
                chain.doFilter(request, response);
            } else {
                Problems.write(response, 400, problem);
            }
            return;
        }
        byte[] body = request.getContentLengthLong() > largest ? null : request.getInputStream().readNBytes((int) largest + 1);
        if (body == null || body.length > largest) {
            Problems.write(response, 413, "请求内容过大（上限" + largest / (1 << 20) + "MB），请分几次提交");
            return;
        }
        if (body.length == 0) {
            chain.doFilter(request, response);
            return;
        }
        problem = json ? check.json(body) : null;
        if (problem != null) {
            Problems.write(response, 400, problem);
            return;
        }
        chain.doFilter(new Replayed(request, body), response);
    }
}
