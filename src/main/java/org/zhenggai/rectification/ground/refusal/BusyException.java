package org.zhenggai.rectification.ground.refusal;

import java.time.Duration;

/** Too many do the same costly thing at the same time; the message says in Chinese what to do. */
public class BusyException extends RuntimeException {

    private final Duration retryAfter;

    public BusyException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** After which time it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
