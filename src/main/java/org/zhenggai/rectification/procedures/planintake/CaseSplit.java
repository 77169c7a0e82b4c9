package org.zhenggai.rectification.procedures.planintake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** Which cases an item becomes: as many per place as counted, one per township for 各乡（镇）, else one held jointly. */
final class CaseSplit {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    /** Names of places below a township: 上村, 某沟. */
    private static final Pattern VILLAGE = Pattern.compile("^([\\u4e00-\\u9fa5]{1,8}?(?:村|屯|沟|社区|街道))");
    private static final Set<UnitKind> PLACES = Set.of(UnitKind.TOWNSHIP, UnitKind.DEVELOPMENT_ZONE);

    private CaseSplit() {}

    /** A case for each place and number; {@code condition} holds for all of them, null for dated ones. */
    static List<CaseEntry> cases(UnitMatcher matcher, PlanItem item, String condition, LocalDate checkDate) {
        List<String> all = ItemJudge.responsible(matcher, item);
        List<CaseEntry> cases = new ArrayList<>();
        if (!item.caseCounts().isEmpty()) {
            item.caseCounts().forEach((place, count) -> {
                Unit unit = matcher.match(place).get(0);
                List<String> details = details(item.problem(), place, count);
                for (int i = 0; i < count; i++) {
                    String detail = details.isEmpty() ? count == 1 ? CaseTitle.bracketBehind(item.problem(), place) : "" : details.get(i);
                    String title = CaseTitle.of(matcher, item, place, detail, details.isEmpty() && count > 1 ? number(i) : "");
                    String village = village(detail.isEmpty() && count == 1 ? behind(item.problem(), place) : detail);
                    cases.add(new CaseEntry(title, village, at(matcher, unit, item, all), condition, checkDate));
                }
            });
        } else if (everyTownship(matcher, item)) {
            matcher.townships().forEach(unit -> cases.add(new CaseEntry(CaseTitle.joint(matcher, item, unit.name()), null, at(matcher, unit,
                    item, all), condition, checkDate)));
        } else {
            List<Unit> places = all.stream().flatMap(id -> matcher.match(id).stream()).filter(unit -> PLACES.contains(unit.kind()))
                    .toList();
            Unit only = places.size() == 1 ? places.get(0) : null;
            String detail = only == null ? "" : CaseTitle.bracketBehind(item.problem(), only);
            String title = only == null ? CaseTitle.joint(matcher, item, "") : CaseTitle.of(matcher, item, only.name(), detail, "");
            cases.add(new CaseEntry(title, village(detail), all, condition, checkDate));
        }
        return named(cases, item.titles());
    }

    /** With the names that a person gave them. */
    private static List<CaseEntry> named(List<CaseEntry> cases, List<String> titles) {
        if (titles == null || titles.size() != cases.size()) {
            return cases;
        }
        List<CaseEntry> named = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            CaseEntry entry = cases.get(i);
            named.add(titles.get(i).isEmpty() ? entry : new CaseEntry(titles.get(i), entry.village(), entry.responsible(), entry
                    .condition(),
                    entry.checkDate()));
        }
        return named;
    }

    private static boolean everyTownship(UnitMatcher matcher, PlanItem item) {
        return item.responsibleUnits().stream().anyMatch(matcher::isEveryTownship)
                || item.leadUnit() != null && matcher.isEveryTownship(item.leadUnit());
    }

    /** The place's own unit with those responsible everywhere; other places are not responsible here. */
    private static List<String> at(UnitMatcher matcher, Unit place, PlanItem item, List<String> all) {
        if (!all.contains(place.id())) {
            return all;
        }
        Set<String> here = new LinkedHashSet<>();
        if (item.leadUnit() != null) {
            matcher.match(item.leadUnit()).stream().filter(unit -> !PLACES.contains(unit.kind())).map(Unit::id).forEach(here::add);
        }
        here.add(place.id());
        all.stream().filter(id -> matcher.match(id).stream().noneMatch(unit -> PLACES.contains(unit.kind()))).forEach(here::add);
        return List.copyOf(here);
    }

    /** What a bracket behind the place names singly: 甲镇2个（上村养殖、下村堆放杂物）. */
    private static List<String> details(String problem, String place, int count) {
        Matcher bracket = Pattern.compile(Pattern.quote(place) + "\\D{0,2}\\d+[个处宗座][^（(，,。；;]{0,6}[（(]([^（）()]+)[）)]").matcher(problem);
        if (bracket.find()) {
            List<String> parts = List.of(bracket.group(1).split("[、，,；;]"));
            if (parts.size() == count && count > 1 && parts.stream().allMatch(part -> VILLAGE.matcher(part).find())) {
                return parts;
            }
        }
        return List.of();
    }

    /** The words that follow the place at the beginning of the problem: 甲镇上村堆土场. */
    private static String behind(String problem, String place) {
        return problem.startsWith(place) ? problem.substring(place.length()) : "";
    }

    private static String village(String detail) {
        Matcher village = VILLAGE.matcher(detail);
        return village.find() ? village.group(1) : null;
    }

    private static String number(int i) {
        return i < NUMERALS.size() ? "（" + NUMERALS.get(i) + "）" : "（" + (i + 1) + "）";
    }
}
