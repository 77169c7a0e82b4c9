package org.zhenggai.rectification.ground.scan;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The scanner found something in an uploaded file; nothing of it was kept. */
public class InfectedFileException extends ErrorResponseException {

    InfectedFileException(String what, String found) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
                what + "含有病毒（" + found + "），未予接收；请对本机查杀病毒，换用干净的文件后重新上传"), null);
    }
}
