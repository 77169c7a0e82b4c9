package org.zhenggai.rectification.ground.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the table holds lets nobody in; what the cookie holds leads to it. */
class SessionKeysTest {

    private final SessionKeys keys = new SessionKeys();

    @Test
    void cookieHoldsTheKeyAndTheTableItsHash() {
        String id = keys.generate();
        MockHttpServletResponse response = new MockHttpServletResponse();
        keys.setSessionId(new MockHttpServletRequest(), response, id);
        Cookie cookie = response.getCookie("SESSION");
        assertThat(cookie.getValue()).doesNotContain(id);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");

        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie);
        assertThat(keys.resolveSessionIds(request)).containsExactly(id);
        MockHttpServletRequest stolen = new MockHttpServletRequest();
        stolen.setCookies(new Cookie("SESSION", java.util.Base64.getEncoder().encodeToString(id.getBytes())), new Cookie("SESSION", id));
        assertThat(keys.resolveSessionIds(stolen)).as("what stands in the table").doesNotContain(id);
    }

    @Test
    void keyIsTakenOnceAndNoneComesTwice() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(keys.generate());
        }
        assertThat(ids).hasSize(1000);
        String id = keys.generate();
        keys.setSessionId(new MockHttpServletRequest(), new MockHttpServletResponse(), id);
        MockHttpServletResponse again = new MockHttpServletResponse();
        keys.setSessionId(new MockHttpServletRequest(), again, id);
        assertThat(again.getCookie("SESSION")).isNull();
    }
}
