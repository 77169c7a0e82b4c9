package org.zhenggai.rectification.procedures.planintake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;

/** Finds the units of one jurisdiction that printed names mean. A name that fits two units fits none. */
class UnitMatcher {

    private static final String EVERY_TOWNSHIP = "各(?:乡|镇|乡镇|镇乡|乡\\(镇\\)|"
            + "镇\\(乡\\)|乡镇\\(街道\\)|乡\\(镇、?街道\\)|乡镇街道|镇街|街镇|镇街道)(?:党委)?(?:人民)?(?:政府)?";

    /** Characters of a name that is looked for. */
    private static final int LONGEST = 100;

    private final List<Unit> units;
    private final List<String> districts;
    private final Map<String, Set<Unit>> exact = new HashMap<>();
    private final Map<String, Set<Unit>> near = new HashMap<>();

    UnitMatcher(List<Unit> units) {
        this.units = units;
        this.districts = districts(units);
        for (Unit unit : units) {
            exact.computeIfAbsent(unit.id(), key -> new LinkedHashSet<>()).add(unit);
            for (String name : names(unit)) {
                exact.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(unit);
                variants(name, districts).forEach(variant -> near.computeIfAbsent(variant, key -> new LinkedHashSet<>()).add(unit));
            }
        }
    }

    private UnitMatcher(UnitMatcher known, Map<String, String> spellings) {
        this.units = known.units;
        this.districts = known.districts;
        this.near.putAll(known.near);
        this.exact.putAll(known.exact);
        spellings.forEach((spelling, id) -> units.stream().filter(unit -> unit.id().equals(id)).findFirst().ifPresent(unit -> exact.put(
                plain(spelling), Set.of(unit))));
    }

    /** With spellings that people have said to be a unit's, by its id. */
    UnitMatcher with(Map<String, String> spellings) {
        return spellings.isEmpty() ? this : new UnitMatcher(this, spellings);
    }

    /** The units meant; empty where nobody goes by the name. */
    List<Unit> match(String printed) {
        String name = plain(printed);
        if (name.length() > LONGEST) {
            return List.of();
        }
        if (name.matches(EVERY_TOWNSHIP)) {
            return townships();
        }
        Set<Unit> same = exact.getOrDefault(name, Set.of());
        if (same.size() == 1) {
            return List.copyOf(same);
        }
        Set<Unit> alike = new LinkedHashSet<>();
        variants(name, districts).forEach(variant -> alike.addAll(near.getOrDefault(variant, Set.of())));
        return alike.size() == 1 ? List.copyOf(alike) : List.of();
    }

    /** The text without the name of the district that it begins with: everything here lies in it. */
    String withoutDistrict(String text) {
        return districts.stream().filter(district -> text.startsWith(district) && text.length() > district.length() + 3).findFirst()
                .map(district -> text.substring(district.length())).orElse(text);
    }

    boolean isKnown(String printed) {
        return !match(printed).isEmpty();
    }

    boolean isEveryTownship(String printed) {
        return plain(printed).matches(EVERY_TOWNSHIP);
    }

    List<Unit> townships() {
        return units.stream().filter(unit -> unit.kind() == UnitKind.TOWNSHIP).toList();
    }

    /** Ids joined by commas; null for a name that nobody goes by. */
    String ids(String printed) {
        List<Unit> units = match(printed);
        return units.isEmpty() ? null : String.join(",", units.stream().map(Unit::id).toList());
    }

    private static Set<String> names(Unit unit) {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).map(UnitMatcher::plain).forEach(names::add);
        return names;
    }

    /** A name with what papers add or leave out: 人民, 党委, the district before its bureaus, 和 in long names. */
    private static Set<String> variants(String name, List<String> districts) {
        Set<String> variants = new LinkedHashSet<>();
        String base = name.replace("人民政府", "政府").replaceAll("党(?:工)?委[、和及]?(?=政府|$)", "").replaceAll("(?<=[乡镇]|[\\u4e00-\\u9fa5]{2}区)政府$",
                "")
                .replace("发展和改革", "发改").replace("发展改革", "发改").replace("管理委员会", "管委会").replace("街道办事处", "街道");
        List<String> bases = new ArrayList<>(List.of(base));
        for (String district : districts) {
            String area = district.substring(district.length() - 1);
            for (String found : List.copyOf(bases)) {
                if (found.startsWith(district) && found.length() > district.length() + 1) {
                    bases.add(area + found.substring(district.length()));
                }
            }
            for (String found : List.copyOf(bases)) {
                if (found.startsWith(district) && found.matches(".*(?:乡|镇)$")) {
                    bases.add(found.substring(district.length()));
                }
                if (found.startsWith(area) && !found.startsWith(district) && found.matches(".*(?:乡|镇|街道)$")) {
                    bases.add(found.substring(1));
                }
            }
        }
        variants.addAll(bases);
        return variants;
    }

    /** Names of the districts, from their governments: 某区政府 → 某区. */
    private static List<String> districts(Collection<Unit> units) {
        return units.stream().filter(unit -> unit.kind() == UnitKind.DISTRICT).flatMap(unit -> names(unit).stream())
                .filter(name -> name.matches(".{2,6}[区县市](?:人民)?政府")).map(name -> name.replaceAll("(?:人民)?政府$", ""))
                .distinct().toList();
    }

    private static String plain(String printed) {
        StringBuilder plain = new StringBuilder();
        for (char c : printed.toCharArray()) {
            if (!Character.isWhitespace(c) && c != '\u3000') {
                plain.append(c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
            }
        }
        return plain.toString();
    }
}
