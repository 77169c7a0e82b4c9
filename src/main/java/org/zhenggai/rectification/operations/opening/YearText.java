package org.zhenggai.rectification.operations.opening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.calendar.YearCalendar;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** A year's holidays as they are typed from the notice: a line each, dates with or without the year. */
final class YearText {

    private static final String DATE = "(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?";
    private static final Pattern PARTS = Pattern.compile("(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern LINE = Pattern.compile("(\\S+?)[\\s:：]+(" + DATE + ")(?:[\\s至到~—]+(" + DATE + "))?");

    private YearText() {}

    /** @throws BadRequestException naming each line that cannot be read */
    static YearCalendar read(int year, String source, String off, String on) {
        List<String> problems = new ArrayList<>();
        List<YearCalendar.Holiday> holidays = new ArrayList<>();
        List<String> lines = off.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher parts = LINE.matcher(line);
            Optional<LocalDate> from = parts.matches() ? date(year, parts.group(2)) : Optional.empty();
            Optional<LocalDate> to = from.isEmpty() || parts.group(3) == null ? from : date(year, parts.group(3));
            if (to.isPresent()) {
                holidays.add(new YearCalendar.Holiday(parts.group(1), from.get(), to.get()));
            } else if (!line.isEmpty()) {
                problems.add("放假第" + (i + 1) + "行“" + line + "”读不懂，请写成“元旦 1月1日 1月3日”");
            }
        }
        List<LocalDate> worked = new ArrayList<>();
        for (String word : on.strip().split("[\\s、，,]+")) {
            date(year, word).ifPresentOrElse(worked::add, () -> {
                if (!word.isEmpty()) {
                    problems.add("调休上班的日期“" + word + "”读不懂，请写成“1月4日”");
                }
            });
        }
        if (source.isBlank()) {
            problems.add("没有填写依据的通知");
        } else if (holidays.isEmpty() && problems.isEmpty()) {
            problems.add("没有填写放假的日子");
        }
        if (!problems.isEmpty()) {
            throw new BadRequestException(String.join("；", problems));
        }
        return new YearCalendar(year, source.strip(), holidays, worked);
    }

    private static Optional<LocalDate> date(int year, String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(parts.group(1) == null ? year : Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(
                    2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
