package org.zhenggai.rectification.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** That nobody is logged in is no error; that anything else is missing stays one. */
class NobodyFilterTest {

    private static final String ACCOUNT = "/camunda/api/admin/auth/user/default";
    private static final FilterChain SETS = (request, response) -> ((HttpServletResponse) response).setStatus(404);
    private static final FilterChain SENDS = (request, response) -> ((HttpServletResponse) response).sendError(404);

    private final NobodyFilter filter = new NobodyFilter("/camunda");

    @Test
    void nobodyIsNoError() throws Exception {
        assertThat(answer("GET", ACCOUNT, SETS).getStatus()).isEqualTo(204);
        assertThat(answer("GET", ACCOUNT, SENDS).getStatus()).isEqualTo(204);
    }

    @Test
    void everythingElsePasses() throws Exception {
        assertThat(answer("GET", ACCOUNT, (request, response) -> ((HttpServletResponse) response).sendError(500))
                .getStatus()).isEqualTo(500);
        assertThat(answer("GET", ACCOUNT, (request, response) -> ((HttpServletResponse) response).setStatus(200))
                .getStatus()).isEqualTo(200);
        assertThat(answer("POST", ACCOUNT + "/login/tasklist", SENDS).getStatus()).isEqualTo(404);
        assertThat(answer("POST", ACCOUNT, SENDS).getStatus()).isEqualTo(404);
        assertThat(answer("GET", "/camunda/api/engine/engine/default/task/x", SENDS).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse answer(String method, String uri, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, uri), response, chain);
        return response;
    }
}
