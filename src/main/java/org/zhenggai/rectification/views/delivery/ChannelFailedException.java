package org.zhenggai.rectification.views.delivery;

/** The far end has not taken the message. The words are shown to administrators and never contain a secret. */
public class ChannelFailedException extends RuntimeException {

    private final boolean unreachable;

    public ChannelFailedException(String message) {
        this(message, false);
    }

    /** @param unreachable whether the far end has said nothing: others need not run into it too */
    public ChannelFailedException(String message, boolean unreachable) {
        super(message);
        this.unreachable = unreachable;
    }

    public boolean unreachable() {
        return unreachable;
    }
}
