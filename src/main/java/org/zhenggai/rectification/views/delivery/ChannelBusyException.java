package org.zhenggai.rectification.views.delivery;

import java.time.Duration;

/** The far end asks to be left alone for a while; that is no failure. */
public class ChannelBusyException extends RuntimeException {

    private final transient Duration rest;

    public ChannelBusyException(Duration rest, String message) {
        super(message);
        this.rest = rest;
    }

    public Duration rest() {
        return rest;
    }
}
