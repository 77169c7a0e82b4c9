package org.zhenggai.rectification.casework.evidence;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A chunk that does not fit where the upload stands; says where it does. */
public class WrongOffsetException extends ErrorResponseException {

    private final long offset;

    WrongOffsetException(long offset) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
                "上传位置不符，已收到" + offset + "字节，请从这里续传"), null);
        this.offset = offset;
    }

    /** Bytes that are safe. */
    public long offset() {
        return offset;
    }
}
