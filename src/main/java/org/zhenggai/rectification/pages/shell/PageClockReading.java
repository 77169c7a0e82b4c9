package org.zhenggai.rectification.pages.shell;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** One look at the page clock, as pages read it: the time is ISO 8601 with the offset of the place. */
record PageClockReading(boolean rehearsal, String now) {

    static PageClockReading of(boolean rehearsal, OffsetDateTime now) {
        return new PageClockReading(rehearsal, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS)));
    }
}
