package org.zhenggai.rectification.procedures.planintake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.procedures.planintake.parser.Counts;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Judges an item as it stands, after reading and after each edit: matches its units and names what is open. */
final class ItemJudge {

    /** What only the reading can say; it stays until its field is edited. */
    private static final Set<Code> FROM_READING = Set.of(Code.IMPOSSIBLE_DATE, Code.RELATIVE_DEADLINE, Code.NO_DEADLINE,
            Code.CONDITIONAL_CATEGORY, Code.NOT_VERIFIED, Code.ALREADY_DONE, Code.INFERRED);

    private ItemJudge() {}

    /** @param edited names of the fields a person has just set: the reading's doubts about them are gone */
    static PlanItem judge(UnitMatcher matcher, PlanItem item, Set<String> edited) {
        List<PlanWarning> warnings = new ArrayList<>(item.warnings().stream().filter(warning -> FROM_READING.contains(warning.code()))
                .filter(warning -> !edited.contains(String.valueOf(warning.field()))).toList());
        Map<String, String> matches = new LinkedHashMap<>();
        match(matcher, item.responsibleUnits(), "responsibleUnits", matches, warnings);
        match(matcher, item.leadUnit() == null ? List.of() : List.of(item.leadUnit()), "leadUnit", matches, warnings);
        match(matcher, item.cooperatingUnits(), "cooperatingUnits", matches, warnings);
        match(matcher, item.supervisingUnits(), "supervisingUnits", matches, warnings);
        texts(item, warnings);
        units(matcher, item, warnings);
        if (item.deadline() == null && warnings.stream().noneMatch(warning -> "deadline".equals(warning.field()))
                && (item.category() != PlanItem.ItemCategory.ONGOING || item.deadlineText().isBlank())) {
            warnings.add(new PlanWarning(Code.NO_DEADLINE, "没有整改时限", "deadline"));
        }
        if (item.category() == null) {
            warnings.add(new PlanWarning(Code.NO_CATEGORY, "原文没有写明整改类别", "category"));
        }
        Counts.check(item.problem(), item.caseCounts(), warnings);
        if (exceeds(item.farmlandMu(), item.areaMu()) || exceeds(item.basicFarmlandMu(), item.farmlandMu())
                || exceeds(item.basicFarmlandMu(), item.areaMu())) {
            warnings.add(new PlanWarning(Code.AREA_MISMATCH, "面积不一致：永久基本农田不应超过耕地，耕地不应超过总面积", "areaMu"));
        }
        return item.judged(matches, List.copyOf(warnings));
    }

    private static void texts(PlanItem item, List<PlanWarning> warnings) {
        if (item.problem().isBlank()) {
            warnings.add(new PlanWarning(Code.MISSING_PROBLEM, "没有问题描述", "problem"));
        }
        if (item.target().isBlank()) {
            warnings.add(new PlanWarning(Code.MISSING_TARGET, "没有整改目标", "target"));
        }
        if (item.measures().isEmpty()) {
            warnings.add(new PlanWarning(Code.MISSING_MEASURES, "没有整改措施", "measures"));
        }
    }

    private static void match(UnitMatcher matcher, List<String> names, String field, Map<String, String> matches,
            List<PlanWarning> warnings) {
        for (String name : names) {
            String ids = matcher.ids(name);
            if (ids == null && !matches.containsKey(name)) {
                warnings.add(new PlanWarning(Code.UNKNOWN_UNIT, "“" + name + "”不在组织机构中", field));
            }
            matches.put(name, ids);
        }
    }

    private static void units(UnitMatcher matcher, PlanItem item, List<PlanWarning> warnings) {
        if (item.responsibleUnits().isEmpty() && item.leadUnit() == null) {
            warnings.add(new PlanWarning(Code.NO_UNIT, "没有责任单位", "responsibleUnits"));
        }
        item.caseCounts().keySet().stream().filter(place -> !matcher.isKnown(place)).forEach(place -> warnings.add(
                new PlanWarning(Code.UNKNOWN_UNIT, "案件所在地“" + place + "”不在组织机构中", "caseCounts")));
        Set<String> responsible = new LinkedHashSet<>(responsible(matcher, item));
        item.supervisingUnits().stream().flatMap(name -> matcher.match(name).stream()).filter(unit -> responsible.contains(unit.id()))
                .forEach(unit -> warnings.add(new PlanWarning(Code.ROLE_CONFLICT, "“" + unit.name() + "”既是责任单位（或配合单位），又是督导单位",
                        "supervisingUnits")));
    }

    /** Ids of the units that would be responsible, the lead first. */
    static List<String> responsible(UnitMatcher matcher, PlanItem item) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        if (item.leadUnit() != null) {
            names.add(item.leadUnit());
        }
        names.addAll(item.responsibleUnits());
        names.addAll(item.cooperatingUnits());
        names.forEach(name -> matcher.match(name).stream().map(Unit::id).forEach(ids::add));
        return List.copyOf(ids);
    }

    private static boolean exceeds(BigDecimal part, BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }
}
