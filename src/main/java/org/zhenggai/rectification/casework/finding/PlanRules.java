package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;

/** The rules a plan must keep before it is registered (domain.md §1). */
@Component
class PlanRules {

    private final Organization organization;

    PlanRules(Organization organization) {
        this.organization = organization;
    }

    /**
     * @return id of the jurisdiction whose units are responsible
     * @throws PlanRefusedException naming every rule the document breaks
     */
    String check(PlanDocument plan) {
        List<String> problems = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (FindingEntry finding : plan.findings()) {
            if (!paths.add(finding.path())) {
                problems.add("问题" + finding.path() + "编号重复");
            }
            checkFinding(finding, problems);
        }
        Set<String> jurisdictions = plan.findings().stream().flatMap(this::jurisdictions).collect(Collectors.toSet());
        if (jurisdictions.size() != 1) {
            problems.add(jurisdictions.isEmpty() ? "方案没有责任单位，无法确定所属辖区" : "方案的责任单位分属" + jurisdictions.stream().sorted()
                    .map(id -> organization.jurisdiction(id).name()).collect(Collectors.joining("、")) + "，一个方案只能属于一个辖区");
        }
        refuse(problems);
        return jurisdictions.iterator().next();
    }

    /** @throws PlanRefusedException naming every rule the finding breaks */
    void check(Plans.Plan plan, FindingEntry finding) {
        List<String> problems = new ArrayList<>();
        checkFinding(finding, problems);
        if (jurisdictions(finding).anyMatch(id -> !id.equals(plan.jurisdictionId()))) {
            problems.add("问题" + finding.path() + "的责任单位不属于方案所在的辖区");
        }
        refuse(problems);
    }

    private Stream<String> jurisdictions(FindingEntry finding) {
        return finding.cases().stream().flatMap(entry -> entry.responsible().stream()).flatMap(name -> organization.resolve(name).stream())
                .map(Unit::jurisdiction).filter(Objects::nonNull);
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new PlanRefusedException(problems);
        }
    }

    private void checkFinding(FindingEntry finding, List<String> problems) {
        String at = "问题" + finding.path();
        if (finding.category() == Category.DEADLINE_BOUND && finding.deadline() == null) {
            problems.add(at + "为限期整改类，须写明整改时限");
        }
        checkAreas(finding, at, problems);
        for (CaseEntry entry : finding.cases()) {
            checkCase(finding, entry, at + "案件“" + entry.title() + "”", problems);
        }
    }

    private void checkCase(FindingEntry finding, CaseEntry entry, String at, List<String> problems) {
        if (entry.responsible().isEmpty()) {
            problems.add(at + "没有责任单位");
        }
        Set<String> responsible = known(entry.responsible(), at, problems);
        Set<String> supervising = known(finding.supervising(), at, problems);
        supervising.retainAll(responsible);
        // a unit never reviews its own work
        supervising.forEach(unit -> problems.add(at + "的责任单位“" + unit + "”同时是督导单位"));
        if (finding.deadline() == null && (entry.condition() == null || entry.condition().isBlank())) {
            problems.add(at + "没有整改时限，须写明转为限期整改的条件");
        }
    }

    private Set<String> known(List<String> names, String at, List<String> problems) {
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            organization.resolve(name).map(Unit::id).ifPresentOrElse(ids::add,
                    () -> problems.add(at + "的单位“" + name + "”不在组织机构中"));
        }
        return ids;
    }

    private static void checkAreas(FindingEntry finding, String at, List<String> problems) {
        if (exceeds(finding.farmlandMu(), finding.areaMu()) || exceeds(finding.basicFarmlandMu(), finding.farmlandMu())
                || exceeds(finding.basicFarmlandMu(), finding.areaMu())) {
            problems.add(at + "的面积不一致：永久基本农田不超过耕地，耕地不超过总面积");
        }
    }

    private static boolean exceeds(BigDecimal part, BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }
}
