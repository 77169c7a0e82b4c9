package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A group's heading that is nothing but a unit, perhaps with the number of its items: 水西镇（2个）. */
final class HeadingUnit {

    private static final Pattern UNIT = Pattern.compile(
            "^([\\u4e00-\\u9fa5]{1,14}(?:镇|乡|街道|街道办事处|人民政府|政府|局|管委会|委员会|办公室|中心|集团|公司|农场|林场))(?:[(:]?(?:共|计)?\\d{1,3} ?(?:个|项|宗|处|件|条)?(?:问题)?\\)?)?。?$");
    private static final Pattern VILLAGE = Pattern.compile("[\\u4e00-\\u9fa5]{2,6}(?:村|社区|村民委员会|居民委员会)[。:]?");
    private static final Pattern COUNT = Pattern.compile("[(（,，:：](?:共|共计|计|合计)?(\\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:个|项|条|件)(?:问题)?[)）]?。?$");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{3,40})\\)[。:]?$");

    private HeadingUnit() {}

    /** The unit; null where the heading is none. */
    static String of(String heading) {
        Matcher unit = UNIT.matcher(Fold.close(Fold.fold(heading)));
        return unit.matches() && !unit.group(1).matches(".*(?:各|问题|方面|部分|不到位).*") ? unit.group(1) : null;
    }

    /** The unit or village that an item's own heading is; null where it is none. */
    static String ofItem(String heading) {
        String text = Fold.close(Fold.fold(heading));
        return VILLAGE.matcher(text).matches() ? Fold.withoutEnd(text, "。:") : of(heading);
    }

    /** The deadline that a group's heading names in a bracket at its end: 立行立改类（3月底前完成）; null where it names none. */
    static String deadline(String heading) {
        Matcher bracket = BRACKET.matcher(Fold.close(Fold.fold(heading)));
        return bracket.find() && DeadlineWords.isWhole(bracket.group(1)) && bracket.group(1).matches(".*(?:\\d|年底|年内).*") ? bracket.group(1)
                : null;
    }

    static void checkCount(String heading, int items, List<DraftWarning> warnings) {
        Matcher count = COUNT.matcher(Fold.close(Fold.fold(heading)));
        if (count.find() && Fold.number(count.group(1)) != items) {
            warnings.add(new DraftWarning(DraftWarning.Code.COUNT_MISMATCH, "“" + heading + "”写明" + count.group(1) + "项，识别出" + items
                    + "项，请核对"));
        }
    }
}
