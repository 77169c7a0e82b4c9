package org.zhenggai.rectification.ground.office;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them: 2025-09-30, 2025/9/30, 2025.9.30, 2025年9月30日, 20250930, or Excel's day number. */
public final class WrittenDate {

    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    /** Excel counts from here, its wrong leap day of 1900 included. */
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);
    /** Land was first surveyed by law, and its use approved, after this; nobody plans beyond the other. */
    private static final int EARLIEST = 1980;
    private static final int LATEST = 2100;
    private static final Pattern UNDATED = Pattern.compile("无|无固定期限|长期|长期坚持|无期限|—+|-+|/");

    private WrittenDate() {}

    /** Whether the text says that there is no date. */
    public static boolean undated(String text) {
        return UNDATED.matcher(text.strip()).matches();
    }

    /** The day, empty when the text is none, the day does not exist or lies in a year that no case knows: 0204, 20246, 5年. */
    public static Optional<LocalDate> of(String text) {
        return read(text).filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
    }

    private static Optional<LocalDate> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("(?<=\\D)\\s+|\\s+(?=[年月日])", "");
        if (SERIAL.matcher(plain).matches()) {
            return Optional.of(ORIGIN.plusDays(new BigDecimal(plain).longValue()));
        }
        Matcher compact = COMPACT.matcher(plain);
        Matcher parts = PARTS.matcher(plain);
        Matcher found = compact.matches() ? compact : parts;
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
