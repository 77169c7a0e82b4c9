package org.zhenggai.rectification.ground.engine.language;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * A query holds an expression. Of the interfaces' own kind: the engine wraps its own exceptions on the way out of a query, which would
 * make a 500 of it, or another message.
 */
public class QueryRefusedException extends InvalidRequestException {

    /** @param message Chinese, for the person at the screen */
    public QueryRefusedException(String message) {
        super(Status.BAD_REQUEST, message);
    }
}
