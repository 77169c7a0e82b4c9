package org.zhenggai.rectification.procedures.planintake.parser;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Reads the fields of an item that was cut out of the document. */
final class ItemAssembler {

    private static final Pattern NOT_VERIFIED = Pattern.compile("查不属实|不属实|查无实据|未查实|经核查不存在|情况不实");

    /** Words with which a second problem begins inside a measure. */
    private static final Pattern ANOTHER = Pattern.compile("(?:另外|此外|另有|还存在|同时存在|还发现)[^。；;]{0,30}问题");

    private static final Pattern UNTIL = Pattern.compile(
            "(?:[,。;(]|^|(?<=[\\u4e00-\\u9fa5])(?=于)) {0,2}(?:计划|预计|拟)?(?:于|在|力争|确保)?((?:20\\d{2}年)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末)?|年?底)[以之]?前)(?:[\\u4e00-\\u9fa5)])");
    private static final Pattern LABEL_WITHIN = Pattern.compile(
            "\\n *(?:[\\u4e00-\\u9fa5]{2,8}:|【[\\u4e00-\\u9fa5]{2,8}】|第[一二三四五六七八九十]{1,3}(?:部分|章|类|项))");
    private static final Pattern ROLES_WITHIN = Pattern.compile("[,。;(](?:由)?[^,。;()]{2,40}(?:局|镇|乡|街道|政府|委|办|管委会)(?:牵头|负责|配合)[,。;)]");

    /** A question about quoted words: how will “…” be put right? */
    private static final Pattern ASKED = Pattern.compile(
            "[^“”。;]{0,20}“([^“”]{4,160})”(?:的|这个|这一)?(?:问题)?[^“”。;?]{0,12}(?:怎么|怎样|如何|咋)[^“”。;?]{0,12}\\??");

    /** What a text ends in that goes on with the next label in one line. */
    private static final String OPEN_ENDS = "，,、";

    private static final int LONGEST_QUESTION = 240;

    private final Predicate<String> known;
    private final Years years;
    private final int mostUnits;

    /** @param mostUnits names of units that one item may list */
    ItemAssembler(Predicate<String> known, Years years, int mostUnits) {
        this.known = known;
        this.years = years;
        this.mostUnits = mostUnits;
    }

    PlanItem assemble(int index, RawItem raw) {
        dateOf(raw);
        Roles.offices(raw);
        List<PlanWarning> warnings = new ArrayList<>(raw.doubts);
        String problem = asked(unnumbered(raw.has(PlanField.PROBLEM) ? raw.text(PlanField.PROBLEM, "\n") : raw.body), warnings);
        boolean asTarget = raw.has(PlanField.MEASURES) && !raw.has(PlanField.TARGET);
        String target = unnumbered(raw.text(PlanField.TARGET, "\n") + (asTarget ? raw.text(PlanField.REQUIREMENT, "\n") : ""));
        List<String> measures = new ArrayList<>();
        raw.values.getOrDefault(PlanField.MEASURES, List.of()).forEach(text -> measures.addAll(Measures.split(text)));
        if (!asTarget) {
            raw.values.getOrDefault(PlanField.REQUIREMENT, List.of()).forEach(text -> measures.addAll(Measures.split(text)));
        }
        measures.replaceAll(measure -> Fold.withoutEnd(measure, OPEN_ENDS));
        Roles units = Roles.read(raw, known, mostUnits, warnings);
        String deadlineText = Fold.withoutEnd(Fold.close(raw.text(PlanField.DEADLINE, "\n")), "。；;，,");
        Deadlines.Reading deadline = Deadlines.readBy(cellDate(raw, deadlineText), years);
        deadline.warnings().forEach(warning -> warnings.add(warning.at("deadline")));
        twice(raw, PlanField.DEADLINE, warnings);
        List<PlanWarning> doubts = new ArrayList<>();
        PlanItem.ItemCategory category = Categories.read(raw.text(PlanField.CATEGORY, " "), deadlineText,
                List.of(raw.heading, problem), deadline.conditional(), doubts);
        doubts.forEach(warning -> warnings.add(warning.at("category")));
        Areas.Reading areas = areas(raw, problem, warnings);
        Map<String, Integer> counts = counts(raw, problem, warnings);
        remarks(raw, problem + raw.heading + target + String.join("", measures), deadlineText, warnings);
        raw.inherited.forEach(field -> warnings.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自上一级标题，请核对",
                ItemFields.name(field))));
        strange("problem", problem, warnings);
        strange("target", target, warnings);
        strange("measures", String.join("\n", measures), warnings);
        String heading = raw.heading.isBlank() ? shortened(problem) : raw.heading.replaceAll("[。：:]$", "");
        return new PlanItem(index, raw.path, shortened(heading), problem, target, List.copyOf(measures), units.responsible(), units.lead(),
                units.cooperating(), units.supervising(), Map.of(), deadlineText, deadline.date(), category, areas.area(), areas.farmland(),
                areas.basic(), counts, deadline.conditional(), ProblemTypes.of(raw.heading + problem + raw.text(PlanField.TYPE, " "))
                        .name(), null,
                List.of(raw.from, Math.max(raw.from, raw.to)),
                warnings, null);
    }

    /** An item without a deadline of its own may name it at the end of its measures: …，3月10日前完成. */
    private static void dateOf(RawItem raw) {
        if (raw.has(PlanField.DEADLINE)) {
            return;
        }
        String last = null;
        for (String text : (raw.text(PlanField.MEASURES, "\n") + "\n" + raw.text(PlanField.REQUIREMENT, "\n")).split("\n")) {
            Matcher until = UNTIL.matcher(Fold.fold(text));
            while (until.find()) {
                last = text.substring(until.start(1), until.end(1));
            }
        }
        if (last != null) {
            raw.add(PlanField.DEADLINE, last);
            raw.doubts.add(new PlanWarning(Code.INFERRED, "时限取自措施中的“" + last + "”，请核对", "deadline"));
        }
    }

    /** Words that look like another field, or like who does it until when, are no part of a text that nobody need look at. */
    private static void strange(String field, String text, List<PlanWarning> warnings) {
        String folded = Fold.fold(text);
        if (LABEL_WITHIN.matcher(folded).find()) {
            warnings.add(new PlanWarning(Code.INFERRED, "文字中似乎还写有另一栏的内容，请核对", field));
        } else if (!paired(folded)) {
            warnings.add(new PlanWarning(Code.INFERRED, "文字中的括号不成对，可能缺了或多了文字，请核对", field));
        } else if (ROLES_WITHIN.matcher(folded).find()) {
            warnings.add(new PlanWarning(Code.INFERRED, "文字中似乎还写有责任单位或时限，请核对", field));
        }
    }

    private static boolean paired(String folded) {
        int[] open = new int[3];
        for (int i = 0; i < folded.length(); i++) {
            int opens = "([【".indexOf(folded.charAt(i));
            int closes = ")]】".indexOf(folded.charAt(i));
            if (opens >= 0) {
                open[opens]++;
            } else if (closes >= 0) {
                boolean counts = closes == 0 && i > 0 && folded.charAt(i - 1) >= '0' && folded.charAt(i - 1) <= '9'; // 1)
                open[closes] -= counts && open[closes] == 0 ? 0 : 1;
            }
        }
        return open[0] == 0 && open[1] == 0 && open[2] == 0;
    }

    /** What is said beside the fields: that it is not so, or done already. */
    private static void remarks(RawItem raw, String text, String deadlineText, List<PlanWarning> warnings) {
        String beside = raw.text(PlanField.IGNORED, "。");
        if (NOT_VERIFIED.matcher(text + beside).find()) {
            warnings.add(new PlanWarning(Code.NOT_VERIFIED, "原文写明查不属实，请核对是否立案", "excluded"));
        }
        if (raw.values.getOrDefault(PlanField.MEASURES, List.of()).stream().anyMatch(measure -> ANOTHER.matcher(measure).find())) {
            warnings.add(new PlanWarning(Code.INFERRED, "整改措施中似乎还写有另一个问题，请核对", "measures"));
        }
        if (DeadlineWords.done(deadlineText) || DeadlineWords.done(beside)) {
            warnings.add(new PlanWarning(Code.ALREADY_DONE, "原文写明已经完成，请核对是否仍需立案", "deadline"));
        }
    }

    /** Two values for one field are no value that is sure. */
    private static void twice(RawItem raw, PlanField field, List<PlanWarning> warnings) {
        if (raw.values.getOrDefault(field, List.of()).size() > 1) {
            warnings.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”写有" + raw.values.get(field).size() + "处，请核对",
                    ItemFields.name(field)));
        }
    }

    /** A bare number in a column of dates is a day by Excel's count. */
    private static String cellDate(RawItem raw, String text) {
        if (raw.heads.containsKey(PlanField.DEADLINE) && text.matches("[34567]\\d{4}")) {
            return java.time.LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)).toString();
        }
        return text;
    }

    private static Areas.Reading areas(RawItem raw, String problem, List<PlanWarning> warnings) {
        List<PlanWarning> doubts = new ArrayList<>();
        Areas.Reading read = Areas.read(problem, doubts);
        Areas.Reading parts = Areas.parts(raw.text(PlanField.AREA, " "));
        BigDecimal area = cell(raw, PlanField.AREA, read.area(), warnings);
        BigDecimal farmland = cell(raw, PlanField.FARMLAND, parts.farmland() == null ? read.farmland() : parts.farmland(), warnings);
        BigDecimal basic = cell(raw, PlanField.BASIC, parts.basic() == null ? read.basic() : parts.basic(), warnings);
        boolean own = raw.has(PlanField.AREA) || raw.has(PlanField.FARMLAND) || raw.has(PlanField.BASIC);
        // AREA_MISMATCH is judged anew at every edit
        doubts.stream().filter(warning -> !own && warning.code() != Code.AREA_MISMATCH).forEach(warning -> warnings.add(warning.at(
                "areaMu")));
        differs(raw, PlanField.AREA, area, read.area(), warnings);
        differs(raw, PlanField.FARMLAND, farmland, read.farmland(), warnings);
        differs(raw, PlanField.BASIC, basic, read.basic(), warnings);
        return new Areas.Reading(area, farmland, basic);
    }

    private static void differs(RawItem raw, PlanField field, BigDecimal cell, BigDecimal text, List<PlanWarning> warnings) {
        if (raw.has(field) && cell != null && text != null && cell.compareTo(text) != 0) {
            warnings.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”单独写为" + cell.toPlainString() + "亩，问题中写为" + text
                    .toPlainString() + "亩，请核对", ItemFields.name(field)));
        }
    }

    private static BigDecimal cell(RawItem raw, PlanField field, BigDecimal otherwise, List<PlanWarning> warnings) {
        if (!raw.has(field)) {
            return otherwise;
        }
        BigDecimal value = Areas.cell(raw.text(field, " "), raw.heads.getOrDefault(field, ""), warnings);
        return value == null ? otherwise : value;
    }

    private static Map<String, Integer> counts(RawItem raw, String problem, List<PlanWarning> warnings) {
        Map<String, Integer> counts = Counts.beside(problem);
        if (!counts.isEmpty() && !Counts.areCases(problem)) {
            warnings.add(new PlanWarning(Code.INFERRED, "“" + String.join("、", counts.keySet()) + "”后面的数目不一定是问题的个数，请核对", "caseCounts"));
        }
        if (counts.isEmpty() && raw.has(PlanField.PLACE) && raw.has(PlanField.COUNT)) {
            String number = Fold.fold(raw.text(PlanField.COUNT, "")).replaceAll("[个处宗座]", "").strip();
            String place = Fold.close(raw.text(PlanField.PLACE, "、"));
            if (Fold.number(number) > 0 && !place.matches(".*[、，,].*")) {
                counts = new LinkedHashMap<>(Map.of(place, Fold.number(number)));
            }
        }
        if (counts.isEmpty() && raw.has(PlanField.PLACE) && !raw.has(PlanField.COUNT)) {
            String place = Fold.close(raw.text(PlanField.PLACE, "、"));
            Integer number = Counts.only(problem);
            if (number != null && place.matches("[\\u4e00-\\u9fa5]{1,10}(?:镇|乡|街道)")) {
                counts = new LinkedHashMap<>(Map.of(place, number));
                warnings.add(new PlanWarning(Code.INFERRED, "“" + place + "”取自属地一栏，数目取自问题的文字，请核对", "caseCounts"));
            }
        }
        return counts;
    }

    /** The words that a question quotes, with a doubt; any other text as it is. */
    private static String asked(String problem, List<PlanWarning> warnings) {
        Matcher asked = ASKED.matcher(problem.length() > LONGEST_QUESTION ? "" : Fold.fold(problem));
        if (!asked.matches()) {
            return problem;
        }
        warnings.add(new PlanWarning(Code.INFERRED, "问题取自问句中引号内的文字，请核对", "problem"));
        return problem.substring(asked.start(1), asked.end(1));
    }

    private static String unnumbered(String text) {
        String tidy = Fold.withoutEnd(Fold.close(text.strip()), OPEN_ENDS);
        Ordinal ordinal = tidy.contains("\n") ? null : Ordinal.of(tidy);
        return ordinal == null || ordinal.length() >= tidy.length() ? tidy : tidy.substring(ordinal.length()).strip();
    }

    private static String shortened(String text) {
        String first = OutlineItems.shortHeading(text).replaceAll("\\R.*", "");
        return first.length() > 100 ? first.substring(0, 100) : first;
    }
}
