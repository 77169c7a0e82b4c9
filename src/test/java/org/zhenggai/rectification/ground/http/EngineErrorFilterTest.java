package org.zhenggai.rectification.ground.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who loses a race for a row, e.g. answers what is withdrawn at the same moment, is told to look again, not that the system failed. */
class EngineErrorFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"OptimisticLockingException", "PessimisticLockingFailureException", "CannotAcquireLockException"})
    void aRaceThatIsLostIsAConflict(String type) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task/x/submit-form");
        new EngineErrorFilter().doFilter(request, response, (inner, answer) -> {
            ((HttpServletResponse) answer).setStatus(500);
            answer.getOutputStream().write(("{\"type\":\"" + type + "\",\"message\":\"ERROR: deadlock detected\",\"code\":0}")
                    .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("数据刚被他人更改，请刷新后重试").doesNotContain("deadlock");
    }
}
