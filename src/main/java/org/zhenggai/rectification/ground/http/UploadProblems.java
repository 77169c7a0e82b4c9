package org.zhenggai.rectification.ground.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Uploads that fail before a controller sees them; first of all advices, or Spring's own would answer in English. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {

    private final DataSize limit;

    UploadProblems(@Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
        this.limit = limit;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "上传的文件过大（上限" + limit.toMegabytes() + "MB），请压缩图片或拆分后重新上传");
    }

    @ExceptionHandler
    ProblemDetail incomplete(MultipartException e) {
        return problem(HttpStatus.BAD_REQUEST, "上传的内容不完整或格式不正确，请重新选择文件上传");
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle("上传未能完成");
        return problem;
    }
}
