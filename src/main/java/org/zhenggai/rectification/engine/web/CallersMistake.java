package org.zhenggai.rectification.engine.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/**
 * The engine's interface stumbles over what it did not expect in a request (an absent body, an empty entry in a list) and calls that an
 * error of the server. What is thrown before the engine itself was asked is the caller's mistake; everything else stays what it is.
 */
@Provider
public class CallersMistake implements ExceptionMapper<RuntimeException> {

    private static final String INTERFACE = "org.camunda.bpm.engine.rest.";
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String OURS = "org.zhenggai.";

    @Override
    public Response toResponse(RuntimeException thrown) {
        if (!isCallers(thrown)) {
            return ExceptionHandlerHelper.getInstance().getResponse(thrown);
        }
        ExceptionDto told = new ExceptionDto();
        told.setType("InvalidRequestException");
        told.setMessage("请求内容不完整或格式不正确，请检查各字段的名称、类型和取值");
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE).entity(told).build();
    }

    private static boolean isCallers(RuntimeException thrown) {
        boolean language = thrown instanceof NullPointerException || thrown instanceof IllegalArgumentException
                || thrown instanceof ClassCastException || thrown instanceof UnsupportedOperationException;
        if (!language) {
            return false;
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(ENGINE) || frame.getClassName().startsWith(OURS)) {
                return false;
            }
            if (frame.getClassName().startsWith(INTERFACE)) {
                return true;
            }
        }
        return false;
    }
}
