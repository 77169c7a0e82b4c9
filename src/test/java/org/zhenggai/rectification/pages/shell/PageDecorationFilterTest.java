package org.zhenggai.rectification.pages.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which answers are decorated, and that the others arrive as they were sent. */
class PageDecorationFilterTest {

    private static final OffsetDateTime NEW_YEAR = OffsetDateTime.parse("2024-01-01T00:00:00.7+08:00");

    private final PageDecorationFilter filter = new PageDecorationFilter("/camunda", () -> PageClockReading.of(false, NEW_YEAR),
            new PageFiles(Map
                    .of()));

    @Test
    void startPageIsDecoratedInUtf8WithItsOwnLength() throws Exception {
        var response = answer("/camunda/app/tasklist/default/", sends("<html lang=\"en\"><head></head></html>"));

        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).contains("lang=\"zh-CN\" ", "data-rehearsal=\"false\" data-now=\"2024-01-01T00:00:00+08:00\"");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void englishBrowserGetsAnEnglishPage() throws Exception {
        var request = new MockHttpServletRequest("GET", "/camunda/app/cockpit/default/");
        request.addHeader("Accept-Language", "en-GB,en;q=0.9");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, sends("<html lang=\"en\"><head><title>Camunda</title></head></html>"));

        assertThat(response.getContentAsString()).contains("<html lang=\"en\" ", "<title>Zhenggai Cockpit</title>");
    }

    @Test
    void redirectPasses() throws Exception {
        var response = answer("/camunda/app/admin/default/",
                (request, answer) -> ((HttpServletResponse) answer).sendRedirect("/camunda/app/admin/default/setup/"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/camunda/app/admin/default/setup/");
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void otherFilesPass() throws Exception {
        var response = answer("/camunda/app/tasklist/locales/zh-CN.json", sends("<head>"));

        assertThat(response.getContentAsString()).isEqualTo("<head>");
    }

    private static FilterChain sends(String text) {
        return (request, response) -> {
            response.setContentLength(text.length());
            response.setContentType("text/html");
            response.getWriter().append(text);
        };
    }

    private MockHttpServletResponse answer(String uri, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", uri), response, chain);
        return response;
    }
}
