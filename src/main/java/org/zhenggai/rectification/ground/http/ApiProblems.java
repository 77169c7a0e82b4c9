package org.zhenggai.rectification.ground.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.BusyException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** What goes wrong under {@code /api} becomes {@code application/problem+json} with a Chinese detail that says what to do. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after uploads, before Spring's own, which answers in English
class ApiProblems {

    private static final Map<HttpStatus, String> TITLES = Map.of(HttpStatus.BAD_REQUEST, "请求不正确", HttpStatus.FORBIDDEN, "没有权限",
            HttpStatus.NOT_FOUND, "没有找到", HttpStatus.CONFLICT, "与当前状态冲突");
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler({NotFoundException.class})
    ProblemDetail notFound(RuntimeException e) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail noSuchAddress(NoResourceFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "没有这个地址");
    }

    @ExceptionHandler
    ProblemDetail forbidden(ForbiddenException e) {
        return problem(HttpStatus.FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return problem(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequestException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(SubmissionRefusedException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setProperty("problems", e.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(ModelRefusedException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return problem(HttpStatus.BAD_REQUEST, "请求内容无法读取，请检查JSON格式、日期格式和取值");
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException e) {
        return problem(HttpStatus.BAD_REQUEST, "参数" + e.getName() + "的值“" + e.getValue() + "”格式不正确");
    }

    @ExceptionHandler
    ProblemDetail invalid(ConstraintViolationException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getConstraintViolations().stream().map(ConstraintViolation::getMessage)
                .collect(Collectors.joining("；")));
    }

    @ExceptionHandler
    ProblemDetail invalid(HandlerMethodValidationException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getAllErrors().stream().map(error -> error.getDefaultMessage())
                .collect(Collectors.joining("；")));
    }

    @ExceptionHandler
    ProblemDetail method(HttpRequestMethodNotSupportedException e) {
        return problem(HttpStatus.METHOD_NOT_ALLOWED, "这个地址不支持" + e.getMethod() + "请求");
    }

    @ExceptionHandler
    ProblemDetail mediaType(HttpMediaTypeNotSupportedException e) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求内容类型不受支持，请使用application/json");
    }

    /** Rooms below this one name status and detail themselves. */
    @ExceptionHandler
    ProblemDetail named(ErrorResponseException e) {
        return problem(HttpStatus.valueOf(e.getStatusCode().value()), e.getBody().getDetail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BusyException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter()
                .toSeconds()))
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return problem(HttpStatus.BAD_REQUEST, "缺少参数" + e.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return problem(HttpStatus.NOT_ACCEPTABLE, "不能以所要求的内容类型（Accept）回答");
    }

    /** Two at once: one was faster. */
    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ProblemDetail overtaken(RuntimeException e) {
        return problem(HttpStatus.CONFLICT, "数据刚被他人更改，请刷新后重试");
    }

    @ExceptionHandler
    ProblemDetail unauthorized(AuthorizationException e) {
        return problem(HttpStatus.FORBIDDEN, "您没有权限这样做");
    }

    /** Spring's own refusals carry a status; what the database says of a value is the sender's to correct; the rest is ours. */
    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        if (goneAway(e)) {
            return null;
        }
        if (e instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return problem(HttpStatus.valueOf(refusal.getStatusCode().value()), "请求不完整或格式不正确，请检查地址、参数和内容类型");
        }
        Optional<DatabaseProblem> known = DatabaseProblem.of(e);
        if (known.isPresent()) {
            if (known.get().status().is5xxServerError()) {
                LOG.warn("数据库暂时没有响应：{}", e.toString());
            }
            return problem(known.get().status(), known.get().detail());
        }
        LOG.error("未预料的错误", e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统处理失败，请联系系统管理员");
    }

    /** Whoever asked waits no more: nobody reads an answer. What breaks while we read a file or ask another server is no such thing. */
    private static boolean goneAway(Exception e) {
        return e instanceof IOException && !(e instanceof EOFException) && DisconnectedClientHelper.isClientDisconnectedException(e);
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(TITLES.getOrDefault(status, "请求未能完成"));
        return problem;
    }
}
