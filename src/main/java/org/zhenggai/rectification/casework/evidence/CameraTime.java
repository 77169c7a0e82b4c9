package org.zhenggai.rectification.casework.evidence;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a photo was taken, as cameras write it. What cannot be read whole is unknown: a half-read date would be the first of January. */
final class CameraTime {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})[:/.-](\\d{1,2})[:/.-](\\d{1,2})[ T]+(上午|下午|AM|PM)? ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)? ?(AM|PM)?");
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;

    private CameraTime() {}

    /** @param zone of a camera clock that names none */
    static Optional<OffsetDateTime> of(Metadata metadata, ZoneId zone) {
        return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream().map(directory -> read(directory.getString(
                ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL), directory.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL), zone))
                .flatMap(Optional::stream).findFirst();
    }

    /** @param offset as the camera writes it (+08:00); null or anything else for none */
    static Optional<OffsetDateTime> read(String written, String offset, ZoneId zone) {
        Matcher found = WRITTEN.matcher(written == null ? "" : written.replace("\0", "").strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String half = found.group(4) != null ? found.group(4) : found.group(8) != null ? found.group(8) : "";
        int hour = number(found, 5);
        if (!half.isEmpty() && hour <= NOON) {
            hour = hour % NOON + (half.equals("下午") || half.equals("PM") ? NOON : 0);
        }
        try {
            // some telephones call the first hour of a day its twenty-fourth
            LocalDateTime local = LocalDateTime.of(number(found, 1), number(found, 2), number(found, 3), hour == MIDNIGHT ? 0 : hour,
                    number(found, 6), found.group(7) == null ? 0 : number(found, 7));
            String plain = offset == null ? "" : offset.replace("\0", "").strip();
            return Optional.of(plain.matches("[+-]\\d{2}:\\d{2}|Z") ? local.atOffset(ZoneOffset.of(plain))
                    .atZoneSameInstant(zone).toOffsetDateTime() : local.atZone(zone).toOffsetDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
