package org.zhenggai.rectification.ground.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.calendar.YearCalendar.Holiday;
import org.zhenggai.rectification.ground.office.WrittenDate;

/**
 * Rows of days as offices list them: a holiday with its first and last day, or day by day; and weekend days that are worked. They become
 * sentences of a notice.
 */
final class DayTable {

    private static final Pattern OF_A_YEAR = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    /** Looks like a day and is none: 2027-13-01. */
    private static final Pattern LIKE_A_DAY = Pattern.compile(".*\\d\\s*[-/.年月]\\s*\\d.*|.*\\d\\s*[月日].*");
    /** What stands beside a holiday's name and is none. */
    private static final Pattern NO_NAME = Pattern.compile("休|放假|休息|法定.*|节假日|假日|周[一二三四五六日天]|星期[一二三四五六日天]|\\d{1,3}|\\d{1,2}天|共\\d{1,2}天");
    private static final int LONGEST_WORK = 14;

    private final int year;
    private final List<Holiday> off = new ArrayList<>();
    private final List<LocalDate> on = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    /** @param year of days that are written without one */
    DayTable(int year) {
        this.year = year;
    }

    /** @param number as the program that made the file counts */
    void add(int number, List<String> cells) {
        List<LocalDate> days = cells.stream().flatMap(cell -> day(cell).stream()).toList();
        List<String> words = cells.stream().filter(cell -> day(cell).isEmpty()).toList();
        if (days.isEmpty() && !holdsDays() && words.stream().noneMatch(word -> LIKE_A_DAY.matcher(word).matches())) {
            return; // a title, the headings
        }
        LocalDate from = days.isEmpty() ? null : days.get(0);
        LocalDate to = days.isEmpty() ? null : days.get(days.size() - 1);
        Optional<String> name = words.stream().filter(word -> !NO_NAME.matcher(word).matches()).findFirst();
        if (days.isEmpty() || days.size() > 2 || words.stream().anyMatch(word -> LIKE_A_DAY.matcher(word).matches())) {
            unread.add("第" + number + "行“" + String.join(" ", cells) + "”");
        } else if (words.stream().anyMatch(word -> word.contains("班")) && !from.plusDays(LONGEST_WORK).isBefore(to)) {
            from.datesUntil(to.plusDays(1)).forEach(on::add);
        } else if (name.isPresent()) {
            put(name.get().replaceAll("[\\s/／，,+]+", "、"), from, to);
        } else {
            unread.add("第" + number + "行“" + String.join(" ", cells) + "”没有假日名称");
        }
    }

    /** Day after day of one holiday is one holiday. */
    private void put(String name, LocalDate from, LocalDate to) {
        Holiday last = off.isEmpty() ? null : off.get(off.size() - 1);
        if (last != null && last.name().equals(name) && last.to().plusDays(1).equals(from)) {
            off.set(off.size() - 1, new Holiday(name, last.from(), to));
        } else {
            off.add(new Holiday(name, from, to));
        }
    }

    /** Whether any row was understood so far. */
    boolean holdsDays() {
        return !off.isEmpty() || !on.isEmpty();
    }

    /** Rows that were not, each with its number. */
    List<String> unread() {
        return unread;
    }

    /** Each holiday and each day worked in a line; above them the year, where all of them are of one. */
    String text() {
        List<Integer> years = off.stream().map(holiday -> holiday.from().getYear()).distinct().toList();
        return (years.size() == 1 ? years.get(0) + "年节假日安排\n" : "")
                + off.stream().map(holiday -> holiday.name() + "：" + words(holiday.from()) + (holiday.to().equals(holiday.from()) ? ""
                        : "至" + words(holiday.to())) + "放假。\n").collect(Collectors.joining())
                + on.stream().map(day -> words(day) + "上班。\n").collect(Collectors.joining());
    }

    private Optional<LocalDate> day(String cell) {
        Matcher found = OF_A_YEAR.matcher(cell);
        if (!found.matches()) {
            return cell.matches("\\d{5}(\\.\\d+)?") ? Optional.empty() : WrittenDate.of(cell);
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
