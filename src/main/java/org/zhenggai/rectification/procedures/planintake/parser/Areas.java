package org.zhenggai.rectification.procedures.planintake.parser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Areas in 亩 that a problem states; only what is stated is filled. */
final class Areas {

    /** Each in 亩, null where the text states none. */
    record Reading(BigDecimal area, BigDecimal farmland, BigDecimal basic) {}

    private enum Kind {
        AREA,
        FARMLAND,
        BASIC
    }

    /** No longer than any area on earth: a run of digits without end is none. */
    private static final String NUMBER = "(?<!\\d)(\\d[\\d,]{0,17}(?:\\.\\d{1,8})?)(?!\\d)";
    private static final String UNITS = "(?:万亩|亩|公顷|万平方米|平方公里|平方千米|km2|km²|平方米|平米|平方|㎡|m2|m²|hm2|hm²)";
    private static final Pattern UNIT = Pattern.compile(UNITS);
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + " {0,4}(" + UNITS + ")");
    private static final Pattern CELL = Pattern.compile(NUMBER + " {0,4}(" + UNITS + ")?");
    private static final Pattern NOT_OF_THE_PROBLEM = Pattern.compile("保有量|目标|任务|指标|不低于|补划|已[整恢拆复]\\S{0,6}$|补充耕地|新增耕地");
    private static final Pattern SEVERAL_LANDS = Pattern.compile("(?:林地|草地|湿地|园地|水域|未利用地|耕地).{0,3}(?:林地|草地|湿地|园地|水域|未利用地|耕地).*等");
    private static final Pattern OTHER_LAND = Pattern.compile("林地|草地|湿地|园地|水域|未利用地");
    private static final Pattern BASIC = Pattern.compile("永久基本农田|基本农田|永农");
    private static final Pattern WITHIN_BASIC = Pattern.compile(
            "(?:在|于)[^,。;]{0,6}(?<!非)永久?基本农田(?:保护区)?(?:内|上|里|中|范围|地块|挖|建|取|堆|种|修|违|擅|栽|搭)");
    private static final Pattern TOTAL = Pattern.compile("共|合计|总");

    private Areas() {}

    static Reading read(String printed, List<PlanWarning> warnings) {
        String text = Fold.close(Fold.fold(printed));
        Map<Kind, List<BigDecimal>> found = new EnumMap<>(Kind.class);
        Map<Kind, BigDecimal> totals = new EnumMap<>(Kind.class);
        Matcher amount = AMOUNT.matcher(text);
        int before = 0;
        Kind last = null;
        boolean otherwise = false;
        BigDecimal elsewhere = null;
        int unread = 0;
        while (amount.find()) {
            String clause = clauseBefore(text, Math.max(before, 0), amount.start());
            String after = text.substring(amount.end(), Math.min(text.length(), amount.end() + 8));
            BigDecimal mu = toMu(amount.group(1), amount.group(2));
            before = amount.end();
            boolean partOfOther = otherwise && clause.contains("其中");
            otherwise = partOfOther || NOT_OF_THE_PROBLEM.matcher(clause).find();
            Kind kind = otherwise ? null : kind(clause, after);
            if (kind == null) {
                elsewhere = otherwise ? elsewhere : mu;
                unread++;
                warnings.add(new PlanWarning(Code.INFERRED, "原文的“" + amount.group() + "”没有归入任何面积，请核对"));
                continue;
            }
            List<BigDecimal> values = found.computeIfAbsent(kind, key -> new ArrayList<>());
            boolean restated = clause.isEmpty() && last == kind && !values.isEmpty();
            if (!restated) {
                values.add(mu);
                if (TOTAL.matcher(clause).find()) {
                    totals.putIfAbsent(kind, mu);
                }
            }
            last = kind;
        }
        BigDecimal area = one(Kind.AREA, found, totals, warnings);
        BigDecimal farmland = one(Kind.FARMLAND, found, totals, warnings);
        BigDecimal basic = one(Kind.BASIC, found, totals, warnings);
        if (area == null && farmland == null && basic == null && elsewhere != null && unread == 1) {
            area = elsewhere; // the only area, of other land, and doubted
        }
        if (basic == null && farmland == null && area != null && found.getOrDefault(Kind.AREA, List.of()).size() == 1 && WITHIN_BASIC
                .matcher(
                        text).find() && unread == 0) {
            basic = area;
            warnings.add(new PlanWarning(Code.INFERRED, "原文写明在永久基本农田内，按永久基本农田" + plain(area).toPlainString() + "亩读取，请核对"));
        }
        BigDecimal whole = area != null ? area : farmland;
        if (basic == null && whole != null && text.matches(".*(?:全部|均|全|皆)(?:为|是|系|占用)永久?基本农田.*")) {
            basic = whole;
        }
        if (farmland == null && area != null && text.matches(".*(?:全部|均|全|皆)(?:为|是|系|占用)(?:一般)?耕地.*")) {
            farmland = area;
        }
        return checked(new Reading(area, farmland, basic), warnings);
    }

    /** A number in a column of its own, with the unit from the head where the cell has none; where neither has one it is doubted. */
    static BigDecimal cell(String text, String head, List<PlanWarning> warnings) {
        Matcher amount = CELL.matcher(Fold.fold(text));
        if (!amount.find()) {
            return null;
        }
        String unit = amount.group(2);
        if (unit == null) {
            Matcher above = UNIT.matcher(Fold.fold(head));
            unit = above.find() ? above.group() : null;
        }
        if (unit == null) {
            warnings.add(new PlanWarning(Code.INFERRED, "“" + text.strip() + "”没有写明单位，按亩读取，请核对", "areaMu"));
        }
        return toMu(amount.group(1), unit == null ? "亩" : unit);
    }

    /** The parts of a number in a column or behind a label: 67.35亩（耕地41.2亩，永久基本农田0亩）. */
    static Reading parts(String text) {
        List<PlanWarning> doubts = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(Fold.fold(text));
        return amount.find() && (amount.find() || text.matches(".*(?:全部|均|全|皆)(?:为|是|系).*")) ? read(text, doubts)
                : new Reading(null, null, null);
    }

    static Reading checked(Reading reading, List<PlanWarning> warnings) {
        if (exceeds(reading.farmland(), reading.area()) || exceeds(reading.basic(), reading.farmland())
                || exceeds(reading.basic(), reading.area())) {
            warnings.add(new PlanWarning(Code.AREA_MISMATCH, "面积不一致：永久基本农田不应超过耕地，耕地不应超过总面积，请核对"));
        }
        return reading;
    }

    private static boolean exceeds(BigDecimal part, BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }

    private static BigDecimal one(Kind kind, Map<Kind, List<BigDecimal>> found, Map<Kind, BigDecimal> totals, List<PlanWarning> warnings) {
        List<BigDecimal> values = found.getOrDefault(kind, List.of());
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() == 1) {
            return values.get(0);
        }
        if (totals.containsKey(kind)) {
            return totals.get(kind);
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (BigDecimal value : values) {
            if (value.multiply(BigDecimal.valueOf(2)).compareTo(sum) == 0) {
                return value; // the total and its parts
            }
        }
        warnings.add(new PlanWarning(Code.INFERRED, "原文写有多处面积且没有合计，按各处相加为" + plain(sum).toPlainString() + "亩，请核对"));
        return plain(sum);
    }

    private static Kind kind(String clause, String after) {
        if (BASIC.matcher(clause).find()) {
            return Kind.BASIC;
        }
        if (SEVERAL_LANDS.matcher(clause).find()) {
            return Kind.AREA;
        }
        if (clause.contains("耕地")) {
            return clause.lastIndexOf("总面积") > clause.lastIndexOf("耕地") ? Kind.AREA : Kind.FARMLAND;
        }
        if (after.matches("(?:的)?(?:永久)?基本农田.*")) {
            return Kind.BASIC;
        }
        if (after.matches("(?:的)?(?:一般)?耕地.*")) {
            return Kind.FARMLAND;
        }
        return OTHER_LAND.matcher(clause).find() || after.matches("(?:的)?(?:林地|草地|湿地|园地).*") ? null : Kind.AREA;
    }

    private static String clauseBefore(String text, int from, int to) {
        int start = to;
        while (start > from && "，,。；;、()：:（）\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, to);
    }

    private static BigDecimal toMu(String number, String unit) {
        BigDecimal value = new BigDecimal(number.replace(",", ""));
        return plain(switch (unit) {
            case "万亩" -> value.multiply(BigDecimal.valueOf(10_000));
            case "公顷", "hm2", "hm²" -> value.multiply(BigDecimal.valueOf(15));
            case "平方公里", "平方千米", "km2", "km²" -> value.multiply(BigDecimal.valueOf(1_500));
            case "万平方米" -> value.multiply(BigDecimal.valueOf(15));
            case "亩" -> value;
            default -> value.multiply(new BigDecimal("0.0015"));
        });
    }

    /** Two decimals at most, no zeros behind and no exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
