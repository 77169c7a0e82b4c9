package org.zhenggai.rectification.access.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the container refuses before any filter sees it gets our kind of answer instead of its page in English. */
public class ContainerRefusals extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_OURS = 500;

    @Override
    protected void report(Request request, Response response, Throwable why) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String detail = status < FIRST_OF_OURS ? "请求的写法不正确，系统没有处理" : "系统处理失败，请联系系统管理员";
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getReporter().write("{\"type\":\"about:blank\",\"status\":" + status + ",\"detail\":\"" + detail + "\",\"message\":\""
                    + detail + "\"}");
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // whoever asked has hung up
        }
    }
}
