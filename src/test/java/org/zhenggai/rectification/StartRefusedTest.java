package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.zhenggai.rectification.support.TestDatabase;


/** An empty external database and no administrator's password: the start is refused, and the operator told what to do. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {

    private final Date before = ClockUtil.getCurrentTime();

    /** The engine's clock is one for the whole JVM: other tests' rehearsal goes on where it stood. */
    @AfterEach
    void setTheClockBack() {
        ClockUtil.setCurrentTime(before);
    }

    @Test
    void startWithoutAnyAccountIsRefused(CapturedOutput output) {
        String database = TestDatabase.fresh();
        String[] arguments = Stream.concat(Stream.of("server.port=0"), TestDatabase.settings(database).stream())
                .map(setting -> "--" + setting).toArray(String[]::new);
        assertThatThrownBy(() -> SpringApplication.run(RectificationApplication.class, arguments)).hasMessageContaining("RECTIFICATION_ADMIN_PASSWORD");
        assertThat(output).contains("APPLICATION FAILED TO START").contains("请设置环境变量 RECTIFICATION_ADMIN_PASSWORD");
    }
}
