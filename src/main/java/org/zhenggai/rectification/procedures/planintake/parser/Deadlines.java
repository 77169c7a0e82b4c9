package org.zhenggai.rectification.procedures.planintake.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Dates as people write them in plans. */
public final class Deadlines {

    /**
     * A text read.
     *
     * @param date        null where the text names none that exists
     * @param conditional whether the date holds for one of two conditions only
     */
    public record Reading(LocalDate date, boolean conditional, List<PlanWarning> warnings) {}

    /** Characters of a deadline that is read: what is longer is no deadline, and each date of it would be a doubt of its own. */
    private static final int LONGEST = 2000;
    private static final Pattern DATE = Pattern.compile(
            "(?<compact>(?<!\\d)20\\d{6}(?!\\d))"
                    + "|(?<y1>20\\d{2}) *[-./] *(?<m1>\\d{1,2}) *[-./] *(?<d1>\\d{1,2})(?!\\d)"
                    + "|(?<y2>20\\d{2}) *[-./] *(?<m2>\\d{1,2})(?![\\d.])"
                    + "|(?<!\\d)(?<y7>[23]\\d)[-./](?<m7>\\d{1,2})[-./](?<d7>\\d{1,2})(?!\\d)"
                    + "|(?:(?<y3>20\\d{2})年?度?|(?<!\\d)(?<y6>[23]\\d)年|(?<rel>明年|次年|翌年|今年|本年|当年)度?)?(?:"
                    + "(?<m3>\\d{1,2})月(?:份)?(?:(?<d3>\\d{1,2})[日号]?|(?<part>底|末|月底|上旬|中旬|下旬|初))?(?<before>[以之]?前)?"
                    + "|(?<span>上半年|下半年|第?[一二三四1-4]季度[末底]?|年?底|年?末|年内|全年|年终))"
                    + "|(?<y5>20\\d{2})年(?<before5>[以之]?前)?");
    /** What may follow a bare year that stands for its end; other words say some other day in it. */
    private static final Pattern AFTER_YEAR = Pattern.compile(
            "^(?:[^\\u4e00-\\u9fa5\\d]|内|底|末|完成|全面|基本|全部|整改|办结|到位|度|至|到|前|以前|之前|或|和|并|$).*|^$",
            Pattern.DOTALL);
    /** Clauses about what has happened. */
    private static final Pattern PAST = Pattern.compile(
            "[(（,，;；]?[^(（)）,，;；。]*(?:已于|已在|已经?完成|已整改|已经?拆除|已办结|收到|接到|印发于|反馈于|发现于|审计报告|立案于)[^(（)）,，;；。]*[)）]?");
    private static final Pattern OTHER_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?!\\d*(?:个|处|项|宗|批|阶段|%|亩|号|座|户|家|公里|米|次|轮|人|\\.|\\)))");
    private static final Pattern RELATIVE = Pattern.compile("(?:个?(?:工作日|自然日|月|周|星期|季度)|[日天年])(?:之?内|以内)|之日起|印发后|后\\d+[日天]");
    private static final Pattern AT_ONCE = Pattern.compile("立行立改|立即整改|立改立行|即知即改|立查立改|立即完成|马上整改");
    private static final Pattern FOR_LONG = Pattern.compile("长期坚持|长期|持续|常态化|常抓不懈");
    private static final Pattern CONDITION = Pattern.compile("(?:暂不|不|未|尚不|暂未)具备.{0,8}条件");

    /** Years behind the plan's own that a deadline may lie. */
    private static final int MOST_YEARS = 10;

    private Deadlines() {}

    /** @param year the plan's year, for dates printed without one; null where unknown */
    public static Reading read(String printed, Integer year) {
        return readBy(printed, Years.of(year));
    }

    /** As {@link #read}, knowing when the paper was signed. */
    static Reading readBy(String printed, Years years) {
        List<PlanWarning> warnings = new ArrayList<>();
        String text = digits(DeadlineWords.plain(printed, warnings));
        if (text.length() > LONGEST) {
            warnings.add(new PlanWarning(Code.NO_DEADLINE, "整改时限的文字过长（" + text.length() + "字），没有读取，请手工填写日期"));
            return new Reading(null, false, warnings);
        }
        if (text.isEmpty() || text.matches("[-/无]+")) {
            warnings.add(new PlanWarning(Code.NO_DEADLINE, "没有写明整改时限"));
            return new Reading(null, false, warnings);
        }
        boolean conditional = CONDITION.matcher(text).find() && text.replaceAll("不具备|未具备", "").contains("具备");
        List<LocalDate> dates = new ArrayList<>();
        boolean impossible = collect(PAST.matcher(text).replaceAll(""), years, dates, warnings);
        if (impossible) {
            return new Reading(null, conditional, warnings);
        }
        if (dates.isEmpty()) {
            warnings.add(without(text));
            return new Reading(null, conditional, warnings);
        }
        LocalDate date = dates.stream().max(LocalDate::compareTo).orElseThrow();
        plausible(date, years, warnings);
        return new Reading(date, conditional, warnings);
    }

    private static void plausible(LocalDate date, Years years, List<PlanWarning> warnings) {
        if (years.signed() != null && date.isBefore(years.signed())) {
            warnings.add(new PlanWarning(Code.INFERRED, date + "早于方案落款日期" + years.signed() + "，请核对"));
        } else if (years.year() != null && (date.getYear() < years.year() - 1 || date.getYear() > years.year() + MOST_YEARS)) {
            warnings.add(new PlanWarning(Code.INFERRED, date + "与方案年度" + years.year() + "相差较大，请核对"));
        }
    }

    private static PlanWarning without(String text) {
        if (AT_ONCE.matcher(text).find() || FOR_LONG.matcher(text).find()) {
            return new PlanWarning(Code.NO_DEADLINE, "“" + text + "”没有写明具体日期");
        }
        if (RELATIVE.matcher(text).find()) {
            return new PlanWarning(Code.RELATIVE_DEADLINE, "“" + text + "”是相对期限，请换算成具体日期");
        }
        return new PlanWarning(Code.NO_DEADLINE, "未能从“" + text + "”读出具体日期");
    }

    /** @return whether a date was printed that does not exist */
    private static boolean collect(String text, Years years, List<LocalDate> dates, List<PlanWarning> warnings) {
        Integer carried = null;
        String months = text.replaceAll("\\d{1,4}个月", "#");
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher found = DATE.matcher(months);
        while (found.find()) {
            rest.append(months, from, found.start()).append(' ');
            from = found.end();
            if (found.group("y5") != null && found.group("before5") == null && !AFTER_YEAR.matcher(months.substring(found.end()))
                    .matches()) {
                carried = Integer.valueOf(found.group("y5"));
                continue;
            }
            if (found.group().matches("[底末]")) {
                continue; // 彻底, 期末
            }
            try {
                Integer printedYear = yearOf(found, years.year());
                Integer year = printedYear != null ? printedYear : carried != null ? carried : years.year();
                if (year == null) {
                    warnings.add(new PlanWarning(Code.NO_DEADLINE, "“" + found.group() + "”没有写明年份，标题中也没有年份"));
                    continue;
                }
                if (printedYear == null && carried == null) {
                    year = notBefore(found, year, years, warnings);
                }
                if (printedYear == null && carried == null || found.group("rel") != null) {
                    warnings.add(new PlanWarning(Code.INFERRED, "“" + found.group() + "”的年份按方案年度取" + year + "年，请核对"));
                } else if (found.group("y6") != null || found.group("y7") != null) {
                    warnings.add(new PlanWarning(Code.INFERRED, "“" + found.group() + "”的年份只有两位，按" + year + "年，请核对"));
                }
                carried = year;
                dates.add(date(found, year, warnings));
            } catch (DateTimeException e) {
                warnings.add(new PlanWarning(Code.IMPOSSIBLE_DATE, "“" + found.group() + "”不是存在的日期"));
                return true;
            }
        }
        Matcher number = OTHER_NUMBER.matcher(rest.append(months.substring(from)));
        if (!dates.isEmpty() && number.find()) {
            warnings.add(new PlanWarning(Code.INFERRED, "时限中的“" + number.group() + "”没有读懂，请核对"));
        }
        return false;
    }

    /** No deadline lies before the paper's own date: a year that is not printed is the first that does not. */
    private static int notBefore(Matcher found, int year, Years years, List<PlanWarning> warnings) {
        if (years.signed() == null) {
            return year;
        }
        int doubts = warnings.size();
        boolean early = date(found, year, warnings).isBefore(years.signed());
        warnings.subList(doubts, warnings.size()).clear();
        return early ? Math.max(year + 1, years.signed().getYear()) : year;
    }

    private static Integer yearOf(Matcher found, Integer planYear) {
        for (String group : List.of("y1", "y2", "y3", "y5")) {
            if (found.group(group) != null) {
                return Integer.valueOf(found.group(group));
            }
        }
        for (String group : List.of("y6", "y7")) {
            if (found.group(group) != null) {
                return 2000 + Integer.parseInt(found.group(group));
            }
        }
        if (found.group("compact") != null) {
            return Integer.valueOf(found.group("compact").substring(0, 4));
        }
        if (found.group("rel") != null && planYear != null) {
            return found.group("rel").matches("明年|次年|翌年") ? planYear + 1 : planYear;
        }
        return null;
    }

    private static LocalDate date(Matcher found, int year, List<PlanWarning> warnings) {
        if (found.group("compact") != null) {
            String digits = found.group("compact");
            return LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
        }
        if (found.group("m1") != null) {
            return LocalDate.of(year, Integer.parseInt(found.group("m1")), Integer.parseInt(found.group("d1")));
        }
        if (found.group("m7") != null) {
            return LocalDate.of(year, Integer.parseInt(found.group("m7")), Integer.parseInt(found.group("d7")));
        }
        if (found.group("m2") != null) {
            return YearMonth.of(year, Integer.parseInt(found.group("m2"))).atEndOfMonth();
        }
        if (found.group("m3") != null) {
            return inMonth(found, YearMonth.of(year, Integer.parseInt(found.group("m3"))), warnings);
        }
        String span = found.group("span");
        if (span == null) {
            warnings.add(new PlanWarning(Code.INFERRED, "“" + found.group() + "”只写到年，按" + year + "年12月31日，请核对"));
            return LocalDate.of(year, 12, 31);
        }
        if (span.contains("季度")) {
            int quarter = Fold.number(span.replaceAll("第|季度|末|底", ""));
            return YearMonth.of(year, quarter * 3).atEndOfMonth();
        }
        return span.equals("上半年") ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    private static LocalDate inMonth(Matcher found, YearMonth month, List<PlanWarning> warnings) {
        if (found.group("d3") != null) {
            return month.atDay(Integer.parseInt(found.group("d3")));
        }
        String part = found.group("part");
        if (part == null || part.equals("初")) {
            warnings.add(new PlanWarning(Code.INFERRED, "“" + found.group() + "”没有写明哪一日，按当月末日，请核对"));
            return month.atEndOfMonth();
        }
        return switch (part) {
            case "上旬" -> month.atDay(10);
            case "中旬" -> month.atDay(20);
            default -> month.atEndOfMonth();
        };
    }

    /** 二〇二四年六月十九日 → 2024年6月19日. */
    static String digits(String text) {
        Matcher years = Pattern.compile("[二][〇零O0]([〇零一二三四五六七八九])([〇零一二三四五六七八九])年").matcher(text);
        String dated = years.replaceAll(year -> "20" + Fold.number(year.group(1).replace('零', '〇'))
                + Fold.number(year.group(2).replace('零', '〇')) + "年");
        return Pattern.compile("([一二三四五六七八九十]{1,3})(?=[月日号])").matcher(dated)
                .replaceAll(number -> String.valueOf(Fold.number(number.group(1))));
    }

    static boolean atOnce(String text) {
        return AT_ONCE.matcher(text).find();
    }

    static boolean forLong(String text) {
        return FOR_LONG.matcher(text).find();
    }

    /** Whether the text names a date for one condition and none for the other. */
    static boolean conditional(String printed) {
        return read(printed, 2000).conditional();
    }
}
