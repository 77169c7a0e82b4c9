package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that is not taken in; the message is Chinese and says what to do. Nothing of it is kept, unless only the room is missing. */
public class IntakeRefusedException extends ErrorResponseException {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRefusedException.class);

    private IntakeRefusedException(HttpStatus status, String message) {
        super(status, ProblemDetail.forStatusAndDetail(status, message), null);
    }

    /** The store does not take it: its disk is full, or something else is wrong with it that only the operator can mend. */
    static IntakeRefusedException unkept(IOException cause) {
        LOG.error("举证材料无法写入存储，请检查磁盘余量和写入权限", cause);
        return new IntakeRefusedException(HttpStatus.INSUFFICIENT_STORAGE, "存放举证材料的磁盘空间不足或无法写入，已收到的部分仍在；请告知系统管理员，处理后从断点继续上传");
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
