package org.zhenggai.rectification.ground.refusal;

/** The request does not fit the present state, e.g. a task that is done already. Answered with 409. */
public class ConflictException extends RuntimeException {

    /** @param message Chinese, for the person at the screen */
    public ConflictException(String message) {
        super(message);
    }
}
