package org.zhenggai.rectification.ground.refusal;

/** The request itself is wrong; the message says what and what to do. Answered with 400. */
public class BadRequestException extends RuntimeException {

    /** @param message Chinese, for the person at the screen */
    public BadRequestException(String message) {
        super(message);
    }
}
