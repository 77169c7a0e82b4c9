package org.zhenggai.rectification.ground.refusal;

import org.camunda.bpm.engine.AuthorizationException;

/** The caller may not do this. Answered with 403, by the engine's own resources too. */
public class ForbiddenException extends AuthorizationException {

    /** @param message Chinese, for the person at the screen */
    public ForbiddenException(String message) {
        super(message);
    }
}
