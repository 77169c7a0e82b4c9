package org.zhenggai.rectification.casework.evidence;

import java.time.OffsetDateTime;
import org.zhenggai.rectification.casework.plot.Position;

/**
 * What a photo or film says of itself; null where it says nothing.
 *
 * @param orientation EXIF orientation, 1 when it names none
 */
record PhotoFacts(OffsetDateTime capturedAt, Position position, Integer direction, int orientation) {

    static final PhotoFacts NONE = new PhotoFacts(null, null, null, 1);
}
