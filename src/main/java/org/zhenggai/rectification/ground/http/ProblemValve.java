package org.zhenggai.rectification.ground.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What Tomcat refuses before any filter sees it (a NUL in the address, a broken header) is answered as everything else is: a problem in
 * Chinese. Neither the server's version nor a stack is told.
 */
public class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_OURS = 500;

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Problems.write(response.getResponse(), status, detail(status));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the client is gone", e);
        }
    }

    static String detail(int status) {
        return switch (status) {
            case 401 -> "请先登录";
            case 403 -> "您没有权限这样做";
            case 404 -> "没有这个地址";
            case 405 -> "这个地址不支持这种请求";
            case 413 -> "请求内容过大";
            case 414 -> "地址过长";
            case 501 -> "不支持这种请求方法或传输编码";
            default -> status < FIRST_OF_OURS ? "请求不正确，请检查地址、参数和请求头" : "系统处理失败，请联系系统管理员";
        };
    }
}
