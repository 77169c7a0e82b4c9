package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Items that refer to others: 同上, 同第1项, 措施、责任单位和时限同上. What they take over is marked as inferred. */
final class References {

    private static final String WHOM = "(?:均|都)?(?:与)?(?:同|见|参照)(上|上一?[项条]|前|前[项条]|第?([\\d一二三四五六七八九十]{1,3})[项条个号]?(?:问题)?)";
    private static final Pattern WHOLE = Pattern.compile("^.{0,4}?" + WHOM + "[。;]?$");
    private static final Pattern WITHIN = Pattern.compile(
            "((?:其他|其余|整改|目标|措施|责任单位|牵头单位|督导单位|配合单位|单位|时限|期限|时间|类别|类型|要求|[、,和及与])+)" + WHOM + "[。;]?");
    private static final Set<PlanField> ALL = EnumSet.of(PlanField.TARGET, PlanField.MEASURES, PlanField.RESPONSIBLE, PlanField.LEAD,
            PlanField.COOPERATING, PlanField.SUPERVISING, PlanField.DEADLINE, PlanField.CATEGORY);

    private References() {}

    static void resolve(List<RawItem> items) {
        for (int i = 0; i < items.size(); i++) {
            RawItem item = items.get(i);
            for (PlanField field : ALL) {
                Matcher whole = WHOLE.matcher(Fold.close(Fold.fold(item.text(field, ""))));
                if (item.has(field) && whole.matches()) {
                    takeOver(item, field, source(items, i, whole.group(2)));
                }
            }
            within(items, i);
        }
    }

    private static void within(List<RawItem> items, int at) {
        RawItem item = items.get(at);
        Matcher words = WITHIN.matcher(Fold.fold(item.body));
        if (!words.find() || item.has(PlanField.PROBLEM)) {
            return;
        }
        RawItem source = source(items, at, words.group(3));
        for (PlanField field : fields(words.group(1))) {
            if (!item.has(field) && source != null && source.has(field)) {
                takeOver(item, field, source);
            }
        }
        String printed = item.body;
        item.body = (printed.substring(0, words.start()) + printed.substring(words.end())).strip();
        if (item.heading.equals(printed)) {
            item.heading = item.body;
        }
    }

    private static Set<PlanField> fields(String words) {
        Set<PlanField> fields = EnumSet.noneOf(PlanField.class);
        if (words.contains("其他") || words.contains("其余")) {
            return ALL;
        }
        if (words.contains("目标")) {
            fields.add(PlanField.TARGET);
        }
        if (words.contains("措施") || words.contains("要求")) {
            fields.add(PlanField.MEASURES);
        }
        if (words.contains("单位")) {
            fields.addAll(EnumSet.of(PlanField.RESPONSIBLE, PlanField.LEAD, PlanField.COOPERATING));
        }
        if (words.contains("督导") || words.matches("[^责牵配]*单位.*")) {
            fields.add(PlanField.SUPERVISING);
        }
        if (words.matches(".*(?:时限|期限|时间).*")) {
            fields.add(PlanField.DEADLINE);
        }
        if (words.matches(".*(?:类别|类型).*")) {
            fields.add(PlanField.CATEGORY);
        }
        return fields;
    }

    /** @param number that is named; null for the one before */
    private static RawItem source(List<RawItem> items, int at, String number) {
        if (number == null) {
            return at == 0 ? null : items.get(at - 1);
        }
        int wanted = Fold.number(number);
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i).number == wanted) {
                return items.get(i);
            }
        }
        return wanted >= 1 && wanted <= items.size() && wanted != at + 1 ? items.get(wanted - 1) : null;
    }

    private static void takeOver(RawItem item, PlanField field, RawItem source) {
        if (source == null || !source.has(field)) {
            item.doubts.add(new PlanWarning(Code.INFERRED, "“" + item.text(field, "") + "”所指的内容没有找到，请补填", ItemFields.name(field)));
            return;
        }
        item.replace(field, source.values.get(field));
        item.doubts.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自第" + source.from + "行起的问题，请核对", ItemFields.name(
                field)));
    }
}
