package org.zhenggai.rectification.ground.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What nobody worded before it came to the container: a problem in Chinese as everywhere else, without path, time and stack. Who asks for
 * this address itself finds nothing there.
 */
@Controller
class ErrorAnswers implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code
                        : HttpServletResponse.SC_NOT_FOUND;
        Problems.write(response, status, ProblemValve.detail(status));
    }
}
