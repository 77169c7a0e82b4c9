package org.zhenggai.rectification.ground.http;

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
    private static final String OPERATION_LOG = "org.camunda.bpm.engine.impl.oplog.";
    private static final String OURS = "org.zhenggai.";

    @Override
    public Response toResponse(RuntimeException thrown) {
        if (isOfNothing(thrown)) {
            return answer(Response.Status.NOT_FOUND, "NotFoundException", "没有找到，或者它与您的单位无关");
        }
        return isCallers(thrown) ? answer(Response.Status.BAD_REQUEST, "InvalidRequestException",
                "请求内容不完整或格式不正确，请检查各字段的名称、类型和取值") : ExceptionHandlerHelper.getInstance().getResponse(thrown);
    }

    private static Response answer(Response.Status status, String type, String message) {
        ExceptionDto told = new ExceptionDto();
        told.setType(type);
        told.setMessage(message);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(told).build();
    }

    /** The engine logs who suspends a definition before it looks whether there is one. */
    private static boolean isOfNothing(RuntimeException thrown) {
        return thrown instanceof NullPointerException && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().startsWith(OPERATION_LOG);
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
