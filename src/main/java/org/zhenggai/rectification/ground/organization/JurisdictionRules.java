package org.zhenggai.rectification.ground.organization;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.organization.AdministratorRules.State;

/** What makes an organization one in which each case finds its offices and each paper its number. */
final class JurisdictionRules {

    private JurisdictionRules() {}

    /** What is wrong with the organization as it would be, in Chinese; empty where it may be so. */
    static List<String> problems(State after, PaperKinds papers) {
        Set<String> problems = new LinkedHashSet<>();
        after.jurisdictions().values().forEach(its -> offices(its, after, problems));
        Map<String, Unit> marks = new HashMap<>();
        Map<String, Unit> names = new HashMap<>();
        for (Unit unit : after.units().values()) {
            String at = "单位“" + unit.name() + "”";
            if (unit.kind() == UnitKind.ADMINISTRATION && unit.jurisdiction() != null) {
                problems.add(at + "为系统管理单位，不属于任何辖区，请去掉 jurisdiction");
            } else if (unit.kind() != UnitKind.ADMINISTRATION && !after.jurisdictions().containsKey(unit.jurisdiction())) {
                problems.add(at + (unit.jurisdiction() == null ? "没有写明所属辖区（jurisdiction）"
                        : "所属的辖区“" + unit.jurisdiction() + "”不在组织机构中"));
            }
            Unit same = unit.mark() == null ? null : marks.put(unit.mark(), unit);
            if (same != null) {
                problems.add(at + "与“" + same.name() + "”的机关代字“" + unit.mark() + "”相同，文号会混在一起");
            }
            Stream.concat(Stream.of("\n" + unit.name(), unit.jurisdiction() + "\n" + unit.name()),
                    unit.aliases().stream().map(alias -> unit.jurisdiction() + "\n" + alias)).distinct().forEach(name -> {
                        Unit other = names.put(name, unit);
                        if (other != null) {
                            problems.add(at + "与“" + other.name() + "”（" + other.id() + "）都称“" + name.substring(name.indexOf('\n') + 1)
                                    + "”，单位名称不得重复，同一辖区内别名也不得重复");
                        }
                    });
            unit.prefixes().keySet().stream().filter(kind -> !papers.knows(kind))
                    .forEach(kind -> problems.add(at + "的文号字头写在不存在的文种“" + kind + "”下"));
        }
        return List.copyOf(problems);
    }

    private static void offices(Jurisdiction its, State after, Set<String> problems) {
        String at = "辖区“" + its.name() + "”";
        Stream.of(Office.values()).filter(office -> office.required() && !its.offices().containsKey(office)).forEach(office -> problems.add(
                at + "没有写明承担“" + office.label() + "”职责（" + office + "）的单位"));
        its.offices().forEach((office, id) -> {
            Unit unit = after.units().get(id);
            if (unit == null || !its.id().equals(unit.jurisdiction())) {
                problems.add(at + "承担“" + office.label() + "”职责（" + office + "）的单位“" + id + "”"
                        + (unit == null ? "不在组织机构中" : "不属于本辖区"));
            }
        });
    }
}
