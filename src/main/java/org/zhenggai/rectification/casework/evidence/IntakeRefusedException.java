package org.zhenggai.rectification.casework.evidence;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that is not taken in, and nothing of it kept; the message is Chinese and says what to do. */
public class IntakeRefusedException extends ErrorResponseException {

    private IntakeRefusedException(HttpStatus status, String message) {
        super(status, ProblemDetail.forStatusAndDetail(status, message), null);
    }

    /** Not a kind of file that is taken in. */
    static IntakeRefusedException type(String message) {
        return new IntakeRefusedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, message);
    }

    /** One officer sends more than a day's share. */
    static IntakeRefusedException tooOften(String message) {
        return new IntakeRefusedException(HttpStatus.TOO_MANY_REQUESTS, message);
    }

    /** The case holds as much as it may. */
    static IntakeRefusedException full(String message) {
        return new IntakeRefusedException(HttpStatus.CONFLICT, message);
    }

    /** Too large, packed or unpacked. */
    static IntakeRefusedException tooLarge(String message) {
        return new IntakeRefusedException(HttpStatus.PAYLOAD_TOO_LARGE, message);
    }

    /** The right kind of file, but its content cannot be used. */
    static IntakeRefusedException content(String message) {
        return new IntakeRefusedException(HttpStatus.UNPROCESSABLE_ENTITY, message);
    }
}
