package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Numbers of cases per township or district: 甲镇1个，乙镇2个. */
public final class Counts {

    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    static final String UNIT = "(?:个|处|宗|座)(?!楼盘|小区|企业|学校|窗口|岗位|行政村|居民|住户|厂|村|月|工作日|方面|环节|阶段|小组|乡|镇|街道|社区|年|部门|单位|季度|百分点|自然)";
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:.*(?:其中|涉及|包括|包含|分别为|分别是|分别|位于|分布在|分布于|发现|存在|督察|反馈|核查|的|是|为|在|问题|含|自|到|和|及|与|该))");
    private static final Pattern TOTAL = Pattern.compile("(?<!第)" + NUMBER + UNIT);

    /** Characters of a problem in which places are looked for. */
    private static final int LONGEST = 2000;

    private Counts() {}

    /** Places as printed with their numbers, in order. */
    public static Map<String, Integer> perPlace(String printed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        PlaceCounts found = new PlaceCounts(Fold.close(Fold.fold(printed)).replace(" ", ""));
        while (found.find()) {
            int number = Fold.number(found.number());
            if (found.isShared()) {
                continue; // 甲镇、乙乡5个地块: nobody said five each
            }
            for (String part : found.places().split("(?<=镇|乡|街道|区|县|旗|会|政府|办事处)[、和及与]")) {
                String place = LEAD_IN.matcher(part).replaceFirst("");
                if (place.length() > 1 && place.matches(".*(?:镇|乡|街道|区|县|旗|管委会|政府|办事处)") && !place.matches(
                        "(?:全|各|本|辖|我|地|市|两|该|社)[区县镇乡]|.*(?:社区|片区|地区|小区|库区|矿区|灌区|林区|山区|保护区|禁养区|城区|乡镇)")) {
                    counts.merge(place, number, Integer::sum);
                }
            }
        }
        return withoutSum(counts);
    }

    private static final Pattern CASES = Pattern.compile("[^\\u4e00-\\u9fa5]|问题|图斑|地块|点位|案|违法|$");
    private static final Pattern NAMED_CASES = Pattern.compile("问题|图斑|地块|点位|案|违法|违建|违规|涉及|共");
    private static final String TOWNSHIP = "([\\u4e00-\\u9fa5]{1,6}?(?:镇|乡|街道))";
    private static final Pattern ALL_IN = Pattern.compile("(?:均|都|全部|全)?(?:位于|在|分布在|分布于|发生在)" + TOWNSHIP + "(?=[,。;、 ]|$)");
    private static final Pattern EACH = Pattern.compile("((?:" + TOWNSHIP + "[、和])+" + TOWNSHIP + ")[^,。;\\d镇乡]{1,15}各(?:有)?" + NUMBER
            + "(?:个|处|宗|座|口|栋)");
    private static final Pattern PLACE = Pattern.compile("(?:^|[,。;、的在])" + TOWNSHIP + "(?!长|村长|政府)");
    private static final Pattern BESIDE = Pattern.compile("(?<!第)" + NUMBER + "(?:个|处|宗|座|口|栋)(?=[,。;)、(]|问题|图斑|地块|点位|$)");

    /** As {@link #perPlace}; also where words stand between a place and its number, or the place behind it. */
    static Map<String, Integer> beside(String printed) {
        Map<String, Integer> counts = perPlace(printed);
        String text = Fold.close(Fold.fold(printed)).replace(" ", "");
        if (!counts.isEmpty() || text.length() > LONGEST) {
            return counts;
        }
        Matcher each = EACH.matcher(text);
        if (each.find()) {
            int number = Fold.number(each.group(4));
            List.of(each.group(1).split("[、和]")).forEach(place -> counts.put(place, number));
            return counts;
        }
        Integer number = only(text);
        if (number == null) {
            return counts;
        }
        Matcher place = PLACE.matcher(text);
        Matcher within = ALL_IN.matcher(text);
        Set<String> places = new LinkedHashSet<>();
        while (place.find()) {
            places.add(place.group(1));
        }
        if (within.find()
                && (places.isEmpty() || places.size() == 1 && places.iterator().next().endsWith(within.group(1)))) {
            counts.put(within.group(1), number);
        } else if (places.size() == 1 && text.indexOf(places.iterator().next()) == 0) {
            counts.put(places.iterator().next(), number);
        }
        return counts;
    }

    /** Whether what is counted beside places are cases, not things that happen to be there: 丙县2个项目. */
    static boolean areCases(String printed) {
        String text = Fold.close(Fold.fold(printed)).replace(" ", "");
        PlaceCounts found = new PlaceCounts(text);
        Matcher only = BESIDE.matcher(text);
        if (perPlace(printed).isEmpty() && only.find() && !NAMED_CASES.matcher(text.substring(Math.max(0, only.start() - 8), Math.min(text
                .length(), only.end() + 4))).find()) {
            return false; // 钢架棚2处
        }
        while (found.find()) {
            if (!CASES.matcher(text).region(found.end(), text.length()).lookingAt()) {
                return false;
            }
        }
        return true;
    }

    /** The only number of cases in a text; null where there is none, or several. */
    static Integer only(String printed) {
        String text = Fold.close(Fold.fold(printed)).replace(" ", "");
        Matcher count = BESIDE.matcher(text);
        if (!count.find()) {
            return null;
        }
        int number = Fold.number(count.group(1));
        return count.find() || number == 0 ? null : Integer.valueOf(number);
    }

    /** A district's number that only adds up its townships' is no case of its own. */
    private static Map<String, Integer> withoutSum(Map<String, Integer> counts) {
        if (counts.size() > 2) {
            int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
            String first = counts.keySet().iterator().next();
            if (first.endsWith("区") && counts.get(first) * 2 == sum) {
                counts.remove(first);
            }
        }
        return counts;
    }

    /** Warns where the printed total is not the sum of the places. */
    public static void check(String printed, Map<String, Integer> counts, List<PlanWarning> warnings) {
        if (counts.isEmpty()) {
            return;
        }
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        String text = withoutPlaces(Fold.close(Fold.fold(printed)).replace(" ", ""));
        Matcher total = TOTAL.matcher(text.replaceAll("\\([^()]*\\)", ""));
        List<Integer> totals = new ArrayList<>();
        while (total.find()) {
            totals.add(Fold.number(total.group(1)));
        }
        if (!totals.isEmpty() && !totals.contains(sum)) {
            warnings.add(new PlanWarning(Code.COUNT_MISMATCH, "原文写明" + totals.get(0) + "个，各地合计为" + sum + "个，数目对不上", "caseCounts"));
        }
    }

    private static String withoutPlaces(String folded) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (PlaceCounts found = new PlaceCounts(folded); found.find(); from = found.end()) {
            rest.append(folded, from, found.start()).append('#');
        }
        return rest.append(folded, from, folded.length()).toString();
    }
}
