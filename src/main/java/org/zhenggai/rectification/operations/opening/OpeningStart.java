package org.zhenggai.rectification.operations.opening;

import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.FirstAdministrator;

/** At start, after the sample and the environment's administrator: where nobody has an account, opens the assistant and says where. */
@Component
@Order(30)
class OpeningStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningStart.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final FirstAdministrator first;
    private final OpeningState state;
    private final OpeningCode code;
    private final Environment environment;

    OpeningStart(FirstAdministrator first, OpeningState state, OpeningCode code, Environment environment) {
        this.first = first;
        this.state = state;
        this.code = code;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (first.isNobodyThere()) {
            state.begin();
            tell(code.begin());
        }
        state.settle();
        if (state.isOpen() && !first.isNobodyThere()) {
            LOG.info("首次启用尚未完成：请管理员登录后打开 {}", address());
        }
    }

    /** On the console alone: it is nobody's secret who can read that, and of no use after one entry. */
    void tell(OpeningCode.Drawn drawn) {
        LOG.info("""


                  这里还没有任何账号。请在浏览器中打开：{}
                  并输入一次性启用码：{}
                  启用码只能用一次，{} 前有效；同时写在文件 {} 中，只有运行本软件的系统用户能读。

                """, address(), drawn.code(), MINUTE.format(drawn.until()), drawn.file());
    }

    private String address() {
        return "http://localhost:" + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                + environment.getProperty("server.servlet.context-path", "") + "/opening（从其他电脑访问时，把 localhost 换成本机地址）";
    }
}
