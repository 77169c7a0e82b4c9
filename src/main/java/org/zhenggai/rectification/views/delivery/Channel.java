package org.zhenggai.rectification.views.delivery;

/** One way out of the house. */
public interface Channel {

    ChannelKind kind();

    /**
     * Sends the message; returns when the far end has taken it.
     *
     * @throws ChannelBusyException   when the far end asks to wait
     * @throws ChannelFailedException when it was not taken
     */
    void send(Outgoing message);
}
