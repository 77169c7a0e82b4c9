package org.zhenggai.rectification.operations.backup.format;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which backups are kept: a number of the latest ones ({@code 14}), or those of so many days ({@code 30d}). The latest one always is.
 *
 * @param number of backups or days
 * @param days   whether it counts days
 */
public record KeepRule(int number, boolean days) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(d?)");

    /** @throws IllegalArgumentException for anything that is not written as above, or keeps nothing */
    public static KeepRule of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("rectification.backup.keep 应写成份数（如 14）或者天数（如 30d），且至少为1：" + written);
        }
        return new KeepRule(Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
    }

    /** Those that go. @param backups instants, the latest first */
    public List<LocalDateTime> surplus(List<LocalDateTime> backups, LocalDateTime now) {
        List<LocalDateTime> others = backups.subList(Math.min(1, backups.size()), backups.size());
        return days ? others.stream().filter(at -> at.isBefore(now.minusDays(number))).toList()
                : backups.subList(Math.min(number, backups.size()), backups.size());
    }
}
