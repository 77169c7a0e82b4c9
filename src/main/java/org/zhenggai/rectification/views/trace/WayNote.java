package org.zhenggai.rectification.views.trace;

import java.time.OffsetDateTime;

/** What the engine did in a transaction, as far as it makes the way taken. */
public sealed interface WayNote {

    /** An instance began; {@code businessKey} is the case number where it belongs to a case. */
    record Begun(String instance, String businessKey, String definition, String processKey, String processName, int version,
            String calledBy, OffsetDateTime at) implements WayNote {}

    /** An instance came to an end, by itself or otherwise. */
    record Over(String instance, String state, OffsetDateTime at) implements WayNote {}

    /** An instance now runs on another version of its model. */
    record Moved(String instance, String definition, int version) implements WayNote {}

    /** A sequence flow was taken towards the element. */
    record Taken(String instance, String flow, String target) implements WayNote {}

    /** An element was entered; {@code activity} is the engine's id of this time. */
    record Entered(String instance, String activity, String element, String type, String name, OffsetDateTime at) implements WayNote {}

    /** A call activity has called an instance. */
    record Called(String activity, String called) implements WayNote {}

    /** An element was left, or cancelled. */
    record Left(String activity, OffsetDateTime at, boolean canceled) implements WayNote {}
}
