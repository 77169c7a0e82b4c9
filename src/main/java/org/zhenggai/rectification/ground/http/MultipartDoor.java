package org.zhenggai.rectification.ground.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.engine.AttemptLog;

/**
 * The engine's interfaces take files for a deployment and for nothing else: the other way makes an object of a class the client names
 * before anything can check it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // a caller is known by then
class MultipartDoor extends OncePerRequestFilter {

    private final AttemptLog attempts;

    MultipartDoor(AttemptLog attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        String path = RequestPath.of(request);
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") || path.startsWith("/api/")
                || path.endsWith("/deployment/create");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        attempts.note(Caller.of(request), "企图向引擎接口提交文件", request.getMethod() + " " + request.getRequestURI());
        Problems.write(response, 400, "这个接口不接收文件，变量不能是对象、字节或者文件；材料请通过举证页面上传");
    }
}
