package org.zhenggai.rectification.procedures.planintake.parser;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Reads the fields of an item that was cut out of the document. */
final class ItemAssembler {

    private static final Pattern NOT_VERIFIED = Pattern.compile("查不属实|不属实|查无实据|未查实|经核查不存在|情况不实");

    /** Characters of a unit's name with its commas and notes: longer lists are not taken apart to be counted. */
    private static final int LONGEST_NAME = 60;

    private final Predicate<String> known;
    private final Integer year;
    private final int mostUnits;

    /** @param mostUnits names of units that one item may list */
    ItemAssembler(Predicate<String> known, Integer year, int mostUnits) {
        this.known = known;
        this.year = year;
        this.mostUnits = mostUnits;
    }

    PlanItem assemble(int index, RawItem raw) {
        List<PlanWarning> warnings = new ArrayList<>();
        String problem = unnumbered(raw.has(PlanField.PROBLEM) ? raw.text(PlanField.PROBLEM, "\n") : raw.body);
        boolean asTarget = raw.has(PlanField.MEASURES) && !raw.has(PlanField.TARGET);
        String target = unnumbered(raw.text(PlanField.TARGET, "\n") + (asTarget ? raw.text(PlanField.REQUIREMENT, "\n") : ""));
        List<String> measures = new ArrayList<>();
        raw.values.getOrDefault(PlanField.MEASURES, List.of()).forEach(text -> measures.addAll(Measures.split(text)));
        if (!asTarget) {
            raw.values.getOrDefault(PlanField.REQUIREMENT, List.of()).forEach(text -> measures.addAll(Measures.split(text)));
        }
        Units units = units(raw);
        String deadlineText = Fold.withoutEnd(Fold.close(raw.text(PlanField.DEADLINE, "\n")), "。；;，,");
        Deadlines.Reading deadline = Deadlines.read(cellDate(raw, deadlineText), year);
        deadline.warnings().forEach(warning -> warnings.add(warning.at("deadline")));
        List<PlanWarning> doubts = new ArrayList<>();
        PlanItem.ItemCategory category = Categories.read(raw.text(PlanField.CATEGORY, " "), deadlineText,
                List.of(raw.heading, problem), deadline.conditional(), doubts);
        doubts.forEach(warning -> warnings.add(warning.at("category")));
        Areas.Reading areas = areas(raw, problem, warnings);
        Map<String, Integer> counts = counts(raw, problem);
        if (NOT_VERIFIED.matcher(problem + raw.heading + target + String.join("", measures)).find()) {
            warnings.add(new PlanWarning(Code.NOT_VERIFIED, "原文写明查不属实，请核对是否立案", "excluded"));
        }
        raw.inherited.forEach(field -> warnings.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自上一级标题，请核对",
                fieldName(field))));
        String heading = raw.heading.isBlank() ? shortened(problem) : raw.heading.replaceAll("[。：:]$", "");
        return new PlanItem(index, raw.path, shortened(heading), problem, target, List.copyOf(measures), units.responsible, units.lead,
                units.cooperating, units.supervising, Map.of(), deadlineText, deadline.date(), category, areas.area(), areas.farmland(),
                areas.basic(), counts, deadline.conditional(), ProblemTypes.of(raw.heading + problem + raw.text(PlanField.TYPE, " "))
                        .name(), null,
                List.of(raw.from, raw.to),
                warnings);
    }

    private record Units(List<String> responsible, String lead, List<String> cooperating, List<String> supervising) {}

    private Units units(RawItem raw) {
        Stream.of(PlanField.RESPONSIBLE, PlanField.LEAD, PlanField.COOPERATING, PlanField.SUPERVISING).filter(field -> raw.values
                .getOrDefault(field, List.of()).stream().mapToInt(String::length).sum() > mostUnits * LONGEST_NAME).findFirst()
                .ifPresent(field -> {
                    throw tooManyUnits(raw);
                });
        Set<String> responsible = new LinkedHashSet<>();
        Set<String> cooperating = new LinkedHashSet<>();
        Set<String> supervising = new LinkedHashSet<>();
        String lead = null;
        for (String text : raw.values.getOrDefault(PlanField.RESPONSIBLE, List.of())) {
            UnitNames.Reading reading = UnitNames.read(text, known);
            responsible.addAll(reading.names());
            cooperating.addAll(reading.cooperating());
            lead = lead == null ? reading.lead() : lead;
        }
        for (String text : raw.values.getOrDefault(PlanField.LEAD, List.of())) {
            UnitNames.Reading reading = UnitNames.read(text, known);
            cooperating.addAll(reading.cooperating());
            lead = lead == null && !reading.names().isEmpty() ? reading.names().get(0) : lead;
            // of several leading units only one can lead: the others are responsible
            responsible.addAll(reading.names().subList(Math.min(1, reading.names().size()), reading.names().size()));
        }
        raw.values.getOrDefault(PlanField.COOPERATING, List.of()).forEach(text -> cooperating.addAll(UnitNames.names(text, known)));
        raw.values.getOrDefault(PlanField.SUPERVISING, List.of()).forEach(text -> supervising.addAll(UnitNames.names(text, known)));
        if (responsible.size() + cooperating.size() + supervising.size() > mostUnits) {
            throw tooManyUnits(raw);
        }
        return new Units(List.copyOf(responsible), lead, List.copyOf(cooperating), List.copyOf(supervising));
    }

    private UnreadableFileException tooManyUnits(RawItem raw) {
        return new UnreadableFileException(Reason.TOO_LARGE, "第" + raw.from + "行开始的问题列出的单位超过" + mostUnits + "个，请核对文件后重新上传");
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
        BigDecimal area = cell(raw, PlanField.AREA, read.area());
        BigDecimal farmland = cell(raw, PlanField.FARMLAND, read.farmland());
        BigDecimal basic = cell(raw, PlanField.BASIC, read.basic());
        boolean own = raw.has(PlanField.AREA) || raw.has(PlanField.FARMLAND) || raw.has(PlanField.BASIC);
        // AREA_MISMATCH is judged anew at every edit
        doubts.stream().filter(warning -> !own && warning.code() != Code.AREA_MISMATCH).forEach(warning -> warnings.add(warning.at(
                "areaMu")));
        return new Areas.Reading(area, farmland, basic);
    }

    private static BigDecimal cell(RawItem raw, PlanField field, BigDecimal otherwise) {
        if (!raw.has(field)) {
            return otherwise;
        }
        BigDecimal value = Areas.cell(raw.text(field, " "), raw.heads.getOrDefault(field, ""));
        return value == null || value.signum() == 0 && otherwise == null ? otherwise : value;
    }

    private static Map<String, Integer> counts(RawItem raw, String problem) {
        Map<String, Integer> counts = Counts.perPlace(problem);
        if (counts.isEmpty() && raw.has(PlanField.PLACE) && raw.has(PlanField.COUNT)) {
            String number = Fold.fold(raw.text(PlanField.COUNT, "")).replaceAll("[个处宗座]", "").strip();
            String place = Fold.close(raw.text(PlanField.PLACE, "、"));
            if (Fold.number(number) > 0 && !place.matches(".*[、，,].*")) {
                counts = new LinkedHashMap<>(Map.of(place, Fold.number(number)));
            }
        }
        return counts;
    }

    private static String unnumbered(String text) {
        String tidy = Fold.close(text.strip());
        Ordinal ordinal = tidy.contains("\n") ? null : Ordinal.of(tidy);
        return ordinal == null || ordinal.length() >= tidy.length() ? tidy : tidy.substring(ordinal.length()).strip();
    }

    private static String shortened(String text) {
        String first = OutlineItems.shortHeading(text).replaceAll("\\R.*", "");
        return first.length() > 100 ? first.substring(0, 100) : first;
    }

    private static String fieldName(PlanField field) {
        return switch (field) {
            case TARGET -> "target";
            case MEASURES, REQUIREMENT -> "measures";
            case LEAD -> "leadUnit";
            case COOPERATING -> "cooperatingUnits";
            case SUPERVISING -> "supervisingUnits";
            case RESPONSIBLE -> "responsibleUnits";
            case DEADLINE -> "deadline";
            case CATEGORY -> "category";
            default -> "problem";
        };
    }
}
