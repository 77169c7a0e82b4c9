package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.support.RectificationTest;

/** Who may not work on cases is told the reason that is true of him. */
@RectificationTest
class CaseworkRefusalTest {

    @Autowired
    private Casework casework;

    @Test
    void reasonIsTrueOfWhomItIsTold() {
        String process = "deadline-bound-rectification";
        assertThat(casework.refusal("shanmen.handler", process)).isEmpty();
        assertThat(casework.refusal("admin.security", process)).hasValue("管理员账号不办理案件，请使用业务账号");
        assertThat(casework.refusal("made.in.the.engine", process).orElseThrow()).contains("没有登记单位和岗位", "账号管理")
                .doesNotContain("管理员账号");
    }
}
