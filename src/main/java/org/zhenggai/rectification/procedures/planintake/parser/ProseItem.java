package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/**
 * Items told in one sentence without labels: 针对……的问题，由甲牵头，乙配合，于2025年5月底前……. What the sentence says is put into the
 * fields, each with a doubt; where it does not say who and what clearly enough, it stays the problem's text.
 */
final class ProseItem {

    private static final String WHO = "[\\u4e00-\\u9fa5、()和及]{2,80}?";
    private static final String UNIT = "(?:局|委|办|政府|镇|乡|街道|办事处|管委会|中心|公司|集团|院|所|处|站|队|部门|单位|科|室|部|会|区|县|市|村"
            + "|场|厂)\\)?";
    private static final String ROLE = "(?:负责牵头|牵头负责|牵头组织|牵头抓总|牵头|主办|负责整改|负责落实|具体负责|负责|配合|协助|协办|参与|督导|督办|监督|指导|验收)";
    private static final Pattern FIRST = Pattern.compile("(?:^|[,。;:])(?:会议)?(?:明确|要求|决定|议定|确定|同意|强调)?[,:]?(?:由)?(" + WHO + UNIT
            + "(?:等)?)(" + ROLE
            + ")(?=[,。;]|$)");
    /** Who is asked to do what, in a sentence of its own behind the problem: 请甲乡人民政府于5月底前…. */
    private static final Pattern ASKS = Pattern.compile("[。;] *((?:请|由|责成|责令|督促)[\\u4e00-\\u9fa5、()]{2,40}?" + UNIT
            + "(?:牵头|负责)?[于在]?[\\d\\u4e00-\\u9fa5])");
    private static final Pattern NEXT = Pattern.compile("[,;](?:由)?(" + WHO + UNIT + "(?:等)?)(" + ROLE + ")(?=[,。;]|$)");
    private static final Pattern TALK = Pattern.compile("(?:会议)?(?:明确|要求|决定|议定|确定|强调)$");
    private static final String DAY = "(?:20\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日|底|末|上旬|中旬|下旬)?|年?底|上半年|[一二三四]季度)"
            + "|\\d{1,2}月(?:\\d{1,2}日|底|末)|(?:今年|年)(?:年?底|内))";
    private static final Pattern UNTIL = Pattern.compile("(?:[,。;]|^)(?:于|在|力争|确保|力争于|务必于|限于|要求)?(" + DAY + "(?:[以之]?前)?)[,]?");
    /** A last clause about who does it, within the sentence: …并接通管网，由某村负责。 The measure keeps it. */
    private static final Pattern LAST_CLAUSE = Pattern.compile(",由([\\u4e00-\\u9fa5、]{2,40}?" + UNIT + ")(负责整改|负责落实|具体负责|负责|牵头)[。;]?$");
    /** Sentences longer than this tell more than one item. */
    private static final int LONGEST = 500;

    private static final Pattern COOPERATES = Pattern.compile("配合|协助|协办|参与");
    private static final Pattern SUPERVISES = Pattern.compile("督导|督办|监督|指导|验收|监管");

    private ProseItem() {}

    /** Takes the texts of items apart that have nothing but a text. */
    static void read(List<RawItem> items) {
        items.stream().filter(ProseItem::isBare).forEach(ProseItem::take);
        items.stream().filter(item -> !item.has(PlanField.RESPONSIBLE) && !item.has(PlanField.LEAD)).forEach(ProseItem::tail);
    }

    /** Measures whose last sentence says who and until when: …。由甲牵头，乙配合，6月底前完成。 */
    private static void tail(RawItem item) {
        PlanField field = item.has(PlanField.MEASURES) ? PlanField.MEASURES : PlanField.REQUIREMENT;
        List<String> measures = item.values.getOrDefault(field, List.of());
        if (measures.isEmpty()) {
            return;
        }
        String last = measures.get(measures.size() - 1);
        Matcher clause = LAST_CLAUSE.matcher(Fold.fold(last));
        if (last.length() <= LONGEST && clause.find()) {
            put(item, field(clause.group(2)), last.substring(clause.start(1), clause.end(1)));
            return;
        }
        Duties.Reading duties = Duties.read(String.join("\n", measures));
        boolean units = duties.fields().keySet().stream().anyMatch(role -> role != PlanField.DEADLINE);
        if (!units || duties.rest().isBlank()) {
            return;
        }
        boolean dated = item.has(PlanField.DEADLINE);
        duties.fields().forEach((role, texts) -> {
            if (role != PlanField.DEADLINE || !dated) {
                texts.forEach(text -> put(item, role, text));
            }
        });
        item.replace(field, List.of(duties.rest()));
    }

    /** @return behind the last clause about units */
    private static int units(RawItem item, String text, Matcher role) {
        int end = role.end();
        unit(item, role.group(1), role.group(2));
        for (Matcher next = NEXT.matcher(text).region(end, text.length()); next.lookingAt(); next.region(end, text.length())) {
            unit(item, next.group(1), next.group(2));
            end = next.end();
        }
        return end;
    }

    /** Whether such a sentence says who does it. */
    static boolean tells(String text) {
        return text.length() <= LONGEST && FIRST.matcher(Fold.close(Fold.fold(text))).find();
    }

    private static boolean isBare(RawItem item) {
        return !item.body.isBlank() && !item.has(PlanField.PROBLEM) && !item.has(PlanField.MEASURES) && !item.has(PlanField.RESPONSIBLE)
                && !item.has(PlanField.LEAD) && !item.has(PlanField.DEADLINE) && item.body.length() <= LONGEST;
    }

    private static void take(RawItem item) {
        String printed = Fold.close(item.body.replaceAll("\\R", ""));
        String text = Fold.fold(printed);
        Matcher asks = ASKS.matcher(text);
        if (asks.find() && asks.start(1) > 3) {
            Duties.Reading duties = Duties.read(printed.substring(asks.start(1)));
            if (duties.fields().containsKey(PlanField.RESPONSIBLE) || duties.fields().containsKey(PlanField.LEAD)) {
                duties.fields().forEach((field, texts) -> texts.forEach(one -> put(item, field, one)));
                put(item, PlanField.MEASURES, duties.rest());
                put(item, PlanField.PROBLEM, printed.substring(0, asks.start(1)));
                return;
            }
        }
        Matcher role = FIRST.matcher(text);
        if (!role.find()) {
            return;
        }
        int begin = role.start();
        int end = units(item, text, role);
        String problem = TALK.matcher(Fold.withoutEnd(printed.substring(0, begin), "，,。；;：: ")).replaceFirst("");
        String rest = printed.substring(end);
        Matcher until = UNTIL.matcher(Fold.fold(rest));
        if (until.find()) {
            put(item, PlanField.DEADLINE, until.group(1));
            rest = until.start() < 3 ? rest.substring(until.end()) : rest.substring(0, until.start()) + "，" + rest.substring(until.end());
        }
        String measures = rest.replaceFirst("^[，,。；; ]+", "").replaceFirst("[，,]+。?$", "。");
        if (measures.length() > 1) {
            put(item, PlanField.MEASURES, measures);
        }
        if (problem.length() > 3) {
            put(item, PlanField.PROBLEM, problem.replaceFirst("^针对", ""));
            item.heading = OutlineItems.shortHeading(problem.replaceFirst("^针对", ""));
        }
    }

    private static void unit(RawItem item, String names, String role) {
        put(item, field(role), names.replaceFirst("等$", ""));
    }

    /** Who of whom such a verb is said. */
    static PlanField field(String role) {
        return role.contains("牵头") || role.contains("主办") ? PlanField.LEAD
                : COOPERATES.matcher(role).find() ? PlanField.COOPERATING
                : SUPERVISES.matcher(role).find() ? PlanField.SUPERVISING : PlanField.RESPONSIBLE;
    }

    private static void put(RawItem item, PlanField field, String text) {
        item.add(field, text);
        PlanWarning doubt = new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自一句没有标签的话，请核对", ItemFields.name(field));
        if (!item.doubts.contains(doubt)) {
            item.doubts.add(doubt);
        }
    }
}
