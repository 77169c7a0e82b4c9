package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A group's heading that is nothing but a unit, perhaps with the number of its items: 水西镇（2个）. */
final class HeadingUnit {

    private static final Pattern UNIT = Pattern.compile(
            "^([\\u4e00-\\u9fa5]{1,14}(?:镇|乡|街道|街道办事处|人民政府|政府|局|管委会|委员会|办公室|中心|集团|公司|农场|林场))(?:[(:]?(?:共|计)?\\d{1,3} ?(?:个|项|宗|处|件|条)?(?:问题)?\\)?)?。?$");
    private static final Pattern VILLAGE = Pattern.compile("[\\u4e00-\\u9fa5]{2,6}(?:村|社区|村民委员会|居民委员会)[。:]?");
    private static final Pattern DOES = Pattern.compile(
            "^(?:由)?([\\u4e00-\\u9fa5]{2,20}(?:局|委|办|办公室|政府|镇|乡|街道|办事处|管委会|委员会|中心|集团|公司|科|股|处|站|队|院))(牵头|主办|负责|承办)(?:整改|办理|落实|组织)?(?:的)?(?:问题|事项|任务|工作)?(?:[(:]?(?:共|计)?\\d{1,3}[个项件]\\)?)?[。:]?$");
    private static final Pattern COUNT = Pattern.compile("[(（,，:：](?:共|共计|计|合计)?(\\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:个|项|条|件)(?:问题)?[)）]?。?$");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{3,40})\\)[。:]?$");

    private static final Pattern FOR_LONG = Pattern.compile("(?:需|须)?(?:要)?长期坚持(?:整改)?(?:类|的)?(?:问题|事项|任务)?(?:\\([^()]{1,10}\\))?[。:]?");

    private HeadingUnit() {}

    /** The unit; null where the heading is none. */
    static String of(String heading) {
        Matcher unit = UNIT.matcher(Fold.close(Fold.fold(heading)));
        return unit.matches() && !unit.group(1).matches(".*(?:各|问题|方面|部分|不到位).*") ? unit.group(1) : null;
    }

    /** The unit that a group's heading says leads, or does, what stands below it: 由甲局牵头整改的问题; null where it says nothing of the role. */
    static String doing(String heading, PlanField role) {
        Matcher does = DOES.matcher(Fold.close(Fold.fold(heading)));
        return does.matches() && ProseItem.field(does.group(2)) == role ? does.group(1) : null;
    }

    /** The unit or village that an item's own heading is; null where it is none. */
    static String ofItem(String heading) {
        String text = Fold.close(Fold.fold(heading));
        return VILLAGE.matcher(text).matches() ? Fold.withoutEnd(text, "。:") : of(heading);
    }

    /** The deadline that a group's heading names in a bracket at its end: 立行立改类（3月底前完成）; null where it names none. */
    static String deadline(String heading) {
        if (FOR_LONG.matcher(Fold.close(Fold.fold(heading))).matches()) {
            return "长期坚持";
        }
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
