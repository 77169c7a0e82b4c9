package org.zhenggai.rectification.ground.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who asks too often waits; who sends what cannot be kept is told so; everybody else passes with the body as it was sent. */
class RequestFiltersTest {

    private long nanos;

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private static MockHttpServletResponse send(OncePerRequestFilter filter, MockHttpServletRequest request, List<String> passed)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest inner, jakarta.servlet.ServletResponse answer) throws IOException {
                passed.add(new String(inner.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        return response;
    }

    private static MockHttpServletRequest by(String user, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/cases");
        request.setRemoteAddr(address);
        request.setUserPrincipal(user == null ? null : () -> user);
        return request;
    }

    @Test
    void eachAccountHasARateOfItsOwn() throws ServletException, IOException {
        RateLimitFilter filter = new RateLimitFilter(BodyCheckTest.SETTINGS, time);
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            assertThat(send(filter, by("a", "10.0.0.1"), passed).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = send(filter, by("a", "10.0.0.2"), passed);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("10");
        assertThat(refused.getContentAsString()).contains("您的账号请求过于频繁，请10秒后再试");
        assertThat(send(filter, by("b", "10.0.0.1"), passed).getStatus()).isEqualTo(200);
        assertThat(send(filter, by(null, "10.0.0.1"), passed).getStatus()).as("nobody yet, counted by address").isEqualTo(200);
        assertThat(passed).hasSize(5);
        nanos += 10_000_000_000L;
        assertThat(send(filter, by("a", "10.0.0.1"), passed).getStatus()).isEqualTo(200);
        assertThat(send(filter, by("a", "10.0.0.1"), passed).getStatus()).isEqualTo(429);
    }

    @Test
    void addressesAreCountedWhereNobodyIsKnown() throws ServletException, IOException {
        RateLimitFilter filter = new RateLimitFilter(BodyCheckTest.SETTINGS, time);
        List<String> passed = new ArrayList<>();
        send(filter, by(null, "10.0.0.1"), passed);
        send(filter, by(null, "10.0.0.1"), passed);
        MockHttpServletResponse refused = send(filter, by(null, "10.0.0.1"), passed);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("您的网络地址");
        assertThat(send(filter, by(null, "10.0.0.2"), passed).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest body(String type, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/task");
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    @Test
    void bodiesPassAsTheyWereSentOrNotAtAll() throws ServletException, IOException {
        CheckedBodyFilter filter = new CheckedBodyFilter(BodyCheckTest.SETTINGS);
        List<String> passed = new ArrayList<>();
        assertThat(send(filter, body("application/json;charset=UTF-8", "{\"说明\": \"一\"}"), passed).getStatus()).isEqualTo(200);
        assertThat(send(filter, body("application/octet-stream", "\0\0"), passed).getStatus()).isEqualTo(200);
        assertThat(send(filter, body("application/x-www-form-urlencoded", "a=1"), passed).getStatus()).isEqualTo(200);
        assertThat(passed).containsExactly("{\"说明\": \"一\"}", "\0\0", "a=1");
        MockHttpServletResponse nul = send(filter, body("application/problem+json", "{\"a\":\"\\u0000\"}"), passed);
        assertThat(nul.getStatus()).isEqualTo(400);
        assertThat(nul.getContentAsString()).contains("字段“a”含有不能保存的字符");
        MockHttpServletRequest form = body("application/x-www-form-urlencoded", "a=%00");
        form.addParameter("a", "\0"); // as the container reads it
        assertThat(send(filter, form, passed).getStatus()).isEqualTo(400);
        assertThat(send(filter, body("application/json", "\"" + "x".repeat(70_000) + "\""), passed).getStatus()).isEqualTo(413);
        MockHttpServletRequest query = by("a", "x");
        query.setQueryString("name=%00");
        assertThat(send(filter, query, passed).getStatus()).isEqualTo(400);
        assertThat(passed).hasSize(3);
    }
}
