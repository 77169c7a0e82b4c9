package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What labels that come again and again stand for, by what stands behind them and by their place in the order. */
final class CycleValues {

    private static final Pattern SERIAL = Pattern.compile("[A-Za-z]{0,8}[-.]?\\d{1,6}(?:-\\d{1,6})?号?");
    private static final Pattern DATES = Pattern.compile(
            ".{0,8}(?:(?:20\\d{2}|今|明|本)?年?.{0,3}\\d{1,2}月|20\\d{2}[-./年]).{0,30}|.{0,6}(?:长期|持续|立行立改|立即整改|即知即改|年底|季度).{0,10}");
    private static final Pattern AREAS = Pattern.compile("(?:约|共|合计|总)?[\\d.]+ *(?:亩|公顷|平方米|㎡).{0,60}|不涉及|无|0");
    private static final Pattern UNITS = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5()]{2,24}(?:局|镇|乡|街道|政府|委|办|办公室|管委会|公司|集团|中心|办事处|科|股|站|队|院|所|村|社区|会|校|厂)[、,; 和及]?)+");
    private static final Pattern ROLES = Pattern.compile(".{0,4}(?:牵头|责任|主办|配合|协办).{0,4}:.*");
    private static final Pattern LEADS = Pattern.compile("[^,;:。]{2,40}牵头(?:负责)?[,;].*(?:配合|协助|参与)[。]?");
    private static final Pattern SENTENCE = Pattern.compile("(?s).{8,}");
    private static final Pattern SITUATION = Pattern.compile(".*(?:情况|现状|描述|概况|事实|内容|说明|经过|事项|怎么了|回事)");

    private CycleValues() {}

    /** The field that most values look like; UNKNOWN where that tells nothing. */
    static PlanField of(List<String> values, Set<PlanField> has) {
        if (!has.contains(PlanField.NUMBER) && values.stream().allMatch(value -> SERIAL.matcher(value).matches())) {
            return PlanField.NUMBER;
        }
        if (!has.contains(PlanField.DEADLINE) && most(values, DATES)) {
            return PlanField.DEADLINE;
        }
        if (!has.contains(PlanField.AREA) && most(values, AREAS)) {
            return PlanField.AREA;
        }
        boolean units = most(values, UNITS) || most(values, ROLES);
        return units && !has.contains(PlanField.RESPONSIBLE) && !has.contains(PlanField.LEAD) ? PlanField.RESPONSIBLE
                : units && !has.contains(PlanField.SUPERVISING) ? PlanField.SUPERVISING : PlanField.UNKNOWN;
    }

    /** Who does it, where each value says who leads: 甲局牵头，乙镇配合. */
    static boolean lead(List<String> values) {
        return values.stream().allMatch(value -> value.length() < 200 && LEADS.matcher(value).matches());
    }

    /** Where neither a word nor the heads tell the problem, the first with sentences does; the last of the others tells what is done. */
    static void problem(List<String> words, Map<String, PlanField> meanings, Map<String, List<String>> values, boolean headsTell,
            Set<String> guessed) {
        String problem = null;
        if (!meanings.containsValue(PlanField.PROBLEM)) {
            for (String word : words) {
                PlanField field = meanings.get(word);
                int first = meanings.get(words.get(0)) == PlanField.NUMBER ? 1 : 0;
                boolean situation = word.equals(words.get(Math.min(first, words.size() - 1))) && SITUATION.matcher(word).matches();
                boolean free = (!headsTell || situation) && (field == PlanField.UNKNOWN || field == PlanField.IGNORED && SITUATION.matcher(
                        word).matches());
                if (free && most(values.get(word), SENTENCE)) {
                    problem = word;
                    meanings.put(word, PlanField.PROBLEM);
                    guessed.add(word);
                    break;
                }
            }
        }
        if (meanings.containsValue(PlanField.MEASURES) || meanings.containsValue(PlanField.REQUIREMENT)) {
            return;
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            if (!word.equals(problem) && meanings.get(word) == PlanField.UNKNOWN && most(values.get(word), SENTENCE)) {
                meanings.put(word, PlanField.MEASURES);
                guessed.add(word);
                return;
            }
        }
    }

    private static boolean most(List<String> values, Pattern like) {
        return values.stream().filter(value -> like.matcher(value.length() > 200 ? value.substring(0, 200) : value).matches()).count()
                * 3 >= values.size() * 2L;
    }
}
