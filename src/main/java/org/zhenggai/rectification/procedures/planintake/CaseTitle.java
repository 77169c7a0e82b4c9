package org.zhenggai.rectification.procedures.planintake;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** What a case is called: where it is and what is wrong there, as an officer would write it. */
final class CaseTitle {

    /** Words that say what is wrong; a detail without one is told what by the problem's type. */
    private static final Pattern TELLS = Pattern.compile("占|盗|违|未|堆|挖|建|采|毁|破坏|污染|排|缺|损|超|没有|不");
    private static final Map<String, String> BY_TYPE = Map.of("NON_GRAIN_BASIC_FARMLAND", "占用永久基本农田", "NON_GRAIN_FARMLAND", "占用耕地",
            "UNAPPROVED_CONSTRUCTION", "未批先建", "UNLICENSED_MINING", "无证开采");
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:关于)?(?:本次|此次|例行)?(?:督察|检查|核查|巡察|审计)?(?:组)?(?:发现|反馈|指出|反映)(?:的)?(?:问题)?[:：]?");
    private static final Pattern MARKS = Pattern.compile("[\\[【][^\\]】]{0,60}[\\]】]|[A-Za-z_]{2,}|[“”\"'‘’《》]{2,}");
    private static final Pattern END = Pattern.compile("\\d|[，,；;（(：:]");
    private static final int SHORTEST = 4;
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST = 200;

    private CaseTitle() {}

    /** @param detail what the paper names singly at the place; empty for nothing */
    static String of(UnitMatcher matcher, PlanItem item, String place, String detail, String number) {
        String where = place.replaceAll("(?:人民)?(?:政府|管委会)$", "");
        String what = detail.isBlank() ? subject(matcher, item) : told(item, clean(detail));
        String rest = without(what, where);
        String title = rest.contains(where) ? rest + number : where + rest + number;
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }

    /** A case that several hold, or whose place nobody knows. */
    static String joint(UnitMatcher matcher, PlanItem item, String place) {
        return of(matcher, item, place, "", "");
    }

    private static String told(PlanItem item, String detail) {
        String type = BY_TYPE.getOrDefault(String.valueOf(item.problemType()), "");
        boolean farmland = type.startsWith("占用") && !detail.contains("占");
        return farmland || !TELLS.matcher(detail).find() ? detail + type : detail;
    }

    private static String without(String text, String place) {
        return !place.isEmpty() && text.startsWith(place) && text.length() > place.length() + 1 ? text.substring(place.length()) : text;
    }

    private static String clean(String text) {
        return MARKS.matcher(text).replaceAll("").replaceAll("\\s+", "");
    }

    /** What is wrong, without who found it, how many there are and which district it is in. */
    static String subject(UnitMatcher matcher, PlanItem item) {
        for (String sentence : (item.problem() + "。" + item.heading()).split("[。\\n]")) {
            String found = END.split(LEAD_IN.matcher(clean(sentence)).replaceFirst(""), -1)[0].replaceAll("(?:等)?(?:问题|共|涉及|其中)+$", "")
                    .strip();
            found = matcher.withoutDistrict(found);
            if (found.length() >= SHORTEST) {
                return found.length() > LONGEST_SUBJECT ? found.substring(0, LONGEST_SUBJECT) : found;
            }
        }
        return "督察反馈问题" + item.path();
    }

    /** What a bracket behind the place says: 涉及甲镇（某沟盗采）; empty where there is none, or it speaks of something else. */
    static String bracketBehind(String problem, String place) {
        Matcher bracket = Pattern.compile(Pattern.quote(place) + "\\D{0,2}(?:\\d+[个处宗座])?[（(]([^（）()]{4,30})[）)]").matcher(problem);
        return bracket.find() && !bracket.group(1).matches(".*(?:\\d|亩|公顷|其中|详见|简称).*") ? bracket.group(1) : "";
    }

    static String bracketBehind(String problem, Unit place) {
        return bracketBehind(problem, place.name());
    }
}
