package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Who does what in an item, from all that it says of units. */
record Roles(List<String> responsible, String lead, List<String> cooperating, List<String> supervising) {

    /** Characters of a unit's name with its commas and notes: longer lists are not taken apart to be counted. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_SURE = 30;
    private static final int LONGEST_LIST = 400;
    private static final Pattern NO_NAME = Pattern.compile("\\d+(?:年|月|日|处|个|亩|宗|项|\\.)|[。:!\\[\\]【】|{}<>]|整改(?:措施|目标|时限)|责任人");

    private static final Pattern OFFICES = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5]{1,14}(?:科|股|室|队|站|所|办|局|中心|镇|乡|街道|政府|管委会|公司)[、，,]?)+[。；;]?");

    static Roles read(RawItem raw, Predicate<String> known, int most, List<PlanWarning> warnings) {
        Stream.of(PlanField.RESPONSIBLE, PlanField.LEAD, PlanField.COOPERATING, PlanField.SUPERVISING).filter(field -> raw.values
                .getOrDefault(field, List.of()).stream().mapToInt(String::length).sum() > most * LONGEST_NAME).findFirst()
                .ifPresent(field -> {
                    throw tooMany(raw, most);
                });
        List.of(PlanField.RESPONSIBLE, PlanField.LEAD, PlanField.COOPERATING, PlanField.SUPERVISING).forEach(field -> tails(raw, field,
                warnings));
        named(raw);
        Set<String> responsible = new LinkedHashSet<>();
        Set<String> cooperating = new LinkedHashSet<>();
        Set<String> supervising = new LinkedHashSet<>();
        Set<String> leading = new LinkedHashSet<>();
        for (String text : raw.values.getOrDefault(PlanField.RESPONSIBLE, List.of())) {
            UnitNames.Reading reading = UnitNames.read(text, known);
            responsible.addAll(reading.names());
            cooperating.addAll(reading.cooperating());
            supervising.addAll(reading.supervising());
            if (reading.lead() != null) {
                leading.add(reading.lead());
                leading.addAll(reading.alsoLeading());
            }
        }
        for (String text : raw.values.getOrDefault(PlanField.LEAD, List.of())) {
            UnitNames.Reading reading = UnitNames.read(text, known);
            cooperating.addAll(reading.cooperating());
            leading.addAll(reading.names());
        }
        List<String> leads = List.copyOf(leading.stream().toList());
        if (leads.size() > 1) {
            // of several leading units only one can lead: the others are responsible
            responsible.addAll(leads.subList(1, leads.size()));
            warnings.add(new PlanWarning(Code.INFERRED, "写有" + leads.size() + "个牵头单位：暂以“" + leads.get(0) + "”牵头，“" + String.join("、", leads
                    .subList(1, leads.size())) + "”列为责任单位，请核对", "leadUnit"));
        }
        raw.values.getOrDefault(PlanField.COOPERATING, List.of()).forEach(text -> cooperating.addAll(UnitNames.names(text, known)));
        raw.values.getOrDefault(PlanField.SUPERVISING, List.of()).forEach(text -> supervising.addAll(UnitNames.names(text, known)));
        responsible.removeIf(name -> COUNT.matcher(Fold.fold(name)).matches()); // 甲镇（3个，由…负责）
        doubted(raw, responsible, "responsibleUnits", warnings);
        doubted(raw, cooperating, "cooperatingUnits", warnings);
        doubted(raw, supervising, "supervisingUnits", warnings);
        List.of(PlanField.RESPONSIBLE, PlanField.LEAD, PlanField.COOPERATING, PlanField.SUPERVISING).forEach(field -> {
            if (raw.values.getOrDefault(field, List.of()).stream().anyMatch(UnitNames::namesPosts)) {
                warnings.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”写有职务，已取其单位，请核对", ItemFields.name(field)));
            }
        });
        if (raw.given.getOrDefault(PlanField.RESPONSIBLE, 0) > 1) {
            warnings.add(new PlanWarning(Code.INFERRED, "责任单位写有" + raw.given.get(PlanField.RESPONSIBLE) + "处，已合并，请核对", "responsibleUnits"));
        }
        if (responsible.size() + cooperating.size() + supervising.size() > most) {
            throw tooMany(raw, most);
        }
        return new Roles(List.copyOf(responsible), leads.isEmpty() ? null : leads.get(0), List.copyOf(cooperating), List.copyOf(
                supervising));
    }

    private static final Pattern COUNT = Pattern.compile("(?:共|共计|计)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|项|宗|处|件|条|户)(?:问题|图斑|地块|事项)?");

    /** A list that names a role before each of its units gives each role its own. */
    private static void named(RawItem raw) {
        List<String> texts = raw.values.getOrDefault(PlanField.RESPONSIBLE, List.of());
        Map<PlanField, List<String>> named = texts.size() == 1 && texts.get(0).length() <= LONGEST_LIST ? Duties.named(texts.get(0)) : Map
                .of();
        if (!named.isEmpty()) {
            raw.replace(PlanField.RESPONSIBLE, named.getOrDefault(PlanField.RESPONSIBLE, List.of()));
            named.forEach((field, units) -> units.forEach(unit -> raw.add(field, unit)));
        }
    }

    /** A date, a number or a sentence in a list of units is none of them. */
    private static void doubted(RawItem raw, Set<String> names, String field, List<PlanWarning> warnings) {
        names.stream().filter(name -> NO_NAME.matcher(Fold.fold(name)).find() || name.length() > LONGEST_SURE).limit(5).forEach(
                name -> warnings.add(new PlanWarning(Code.INFERRED, "“" + name + "”不像单位名称（第" + raw.from + "行起），请核对", field)));
    }

    /** Where nobody else is named, those who are called 责任人 and are sections or squads are the ones. */
    static void offices(RawItem raw) {
        if (raw.has(PlanField.RESPONSIBLE) || raw.has(PlanField.LEAD)) {
            return;
        }
        raw.values.getOrDefault(PlanField.IGNORED, List.of()).stream().filter(text -> OFFICES.matcher(text).matches()).forEach(text -> {
            raw.add(PlanField.RESPONSIBLE, text);
            raw.doubts.add(new PlanWarning(Code.INFERRED, "没有写明责任单位，“" + text + "”暂作责任单位，请核对", "responsibleUnits"));
        });
    }

    /** A deadline at the end of a list of units is none of them. */
    private static void tails(RawItem raw, PlanField field, List<PlanWarning> warnings) {
        List<String> texts = raw.values.getOrDefault(field, List.of());
        List<String> rest = new ArrayList<>();
        for (String text : texts) {
            String folded = Fold.fold(text);
            int cut = Math.max(folded.lastIndexOf(','), Math.max(folded.lastIndexOf(';'), folded.lastIndexOf('、')));
            String last = Fold.withoutEnd(folded.substring(cut + 1), "。) ");
            if (cut <= 0 || !DeadlineWords.isWhole(last)) {
                rest.add(text);
                continue;
            }
            rest.add(text.substring(0, cut));
            String printed = Fold.withoutEnd(text.substring(cut + 1), "。");
            if (raw.has(PlanField.DEADLINE)) {
                warnings.add(new PlanWarning(Code.INFERRED, "单位后面还写有“" + printed + "”，请核对时限", "deadline"));
            } else {
                raw.add(PlanField.DEADLINE, printed);
            }
        }
        if (!rest.equals(texts)) {
            raw.replace(field, rest);
        }
    }

    private static UnreadableFileException tooMany(RawItem raw, int most) {
        return new UnreadableFileException(Reason.TOO_LARGE, "第" + raw.from + "行开始的问题列出的单位超过" + most + "个，请核对文件后重新上传");
    }
}
