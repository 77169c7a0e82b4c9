package org.zhenggai.rectification.engine;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no room for this just now, others come first; the message says when to try again. Answered with 503. */
public class BusyException extends ErrorResponseException {

    /** @param message Chinese, for the person at the screen */
    public BusyException(String message) {
        super(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, message), null);
    }
}
