package org.zhenggai.rectification.views.delivery;

import java.time.OffsetDateTime;

/**
 * A message as it leaves.
 *
 * @param id        id by which a receiver recognises a second copy
 * @param kind      name of its kind
 * @param link      address where it can be worked on, null for none
 * @param recipient the recipient's id, and {@code name} how people call him
 * @param address   where he is reached; for a robot its token
 * @param secret    with which a robot signs, null for none
 * @param enclosure what goes with it, null for nothing
 */
public record Outgoing(String id, String kind, String title, String body, String link, OffsetDateTime at, String recipient, String name,
        String address, String secret, Enclosure enclosure) {

    /** A letter in Word that goes with a message; {@code id} names it in files, {@code name} is what people see. */
    public record Enclosure(String id, String name, byte[] content) {}

    /** The same in other words. */
    Outgoing worded(String otherTitle, String otherBody) {
        return new Outgoing(id, kind, otherTitle, otherBody, link, at, recipient, name, address, secret, enclosure);
    }

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return "message " + id + " to " + recipient;
    }
}
