package org.zhenggai.rectification.ground.engine.language;

import org.camunda.bpm.engine.BadUserRequestException;

/** A model, a table, a form, a query or one expression of them holds what is not allowed. Both engine interfaces answer 400. */
public class ModelRefusedException extends BadUserRequestException {

    /** @param message Chinese, for the person at the screen */
    public ModelRefusedException(String message) {
        super(message);
    }
}
