package org.zhenggai.rectification.ground.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes {@code application/problem+json} (RFC 9457) outside of Spring's controllers. */
public final class Problems {

    /** What the front has said itself is worded already. */
    static final String TYPE = "about:blank";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    public static void write(HttpServletResponse response, int status, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", TYPE);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("message", detail);
        byte[] body = JSON.writeValueAsBytes(problem);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
