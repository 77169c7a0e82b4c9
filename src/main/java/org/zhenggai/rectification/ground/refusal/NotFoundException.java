package org.zhenggai.rectification.ground.refusal;

/** What was asked for does not exist, or the caller may not know that it does. Answered with 404. */
public class NotFoundException extends RuntimeException {

    /** @param message Chinese, for the person at the screen */
    public NotFoundException(String message) {
        super(message);
    }
}
