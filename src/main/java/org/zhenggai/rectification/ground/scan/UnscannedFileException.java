package org.zhenggai.rectification.ground.scan;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An uploaded file could not be scanned, and what is not scanned is not taken in. */
public class UnscannedFileException extends ErrorResponseException {

    UnscannedFileException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                "病毒扫描服务暂不可用，文件未予接收；请稍后重新上传，仍不成功请联系系统管理员"), null);
    }
}
