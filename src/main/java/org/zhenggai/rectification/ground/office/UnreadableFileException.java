package org.zhenggai.rectification.ground.office;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that is not read, and nothing of it kept; the message is Chinese and says what to do. Answered by itself under {@code /api}. */
public class UnreadableFileException extends ErrorResponseException {

    /** What is wrong with it, and the status it is answered with. */
    public enum Reason {
        EMPTY(HttpStatus.BAD_REQUEST),
        TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
        OTHER_KIND(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        MACROS(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        DAMAGED(HttpStatus.UNPROCESSABLE_ENTITY);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;

    public UnreadableFileException(Reason reason, String message) {
        super(reason.status, ProblemDetail.forStatusAndDetail(reason.status, message), null);
        getBody().setTitle("文件无法读取");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return getBody().getDetail();
    }
}
