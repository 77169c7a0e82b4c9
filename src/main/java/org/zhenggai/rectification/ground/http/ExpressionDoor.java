package org.zhenggai.rectification.ground.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhenggai.rectification.ground.engine.AttemptLog;

/**
 * Refuses bodies to the engine's interfaces that bring an expression as a criterion, at any depth, also where the engine would stumble
 * over the query before anybody sees the expression. What is larger than a query ever is goes on to the doors behind this one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // a caller is known by then
class ExpressionDoor extends OncePerRequestFilter {

    private static final int LARGEST_QUERY = 1 << 20;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");
    private static final JsonFactory JSON = new JsonFactory();

    private final AttemptLog attempts;

    ExpressionDoor(AttemptLog attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !WRITES.contains(request.getMethod()) || type == null || !type.toLowerCase(Locale.ROOT).contains("json")
                || !RequestPath.isOfEngine(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes(); // bounded by the door before this one
        String criterion = body.length > LARGEST_QUERY ? null : criterion(body);
        if (criterion == null) {
            chain.doFilter(new Replayed(request, body), response);
        } else {
            attempts.note(Caller.of(request), "企图在查询中使用表达式",
                    request.getMethod() + " " + request.getRequestURI() + " " + criterion);
            Problems.write(response, 400, "查询条件不能使用表达式，请填写确定的值：" + criterion);
        }
    }

    /** The first criterion that takes an expression, with it; null when there is none, or the body is no JSON. */
    private static String criterion(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().endsWith("Expression")) {
                    String name = parser.currentName();
                    if (parser.nextToken() == JsonToken.VALUE_STRING) {
                        return name + "=" + parser.getText();
                    }
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            return null; // the engine says what is wrong with it
        }
    }
}
