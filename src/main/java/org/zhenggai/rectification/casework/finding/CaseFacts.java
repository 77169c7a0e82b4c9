package org.zhenggai.rectification.casework.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What heads every form: number, title, units, deadline, area, problem and target of the case. */
@Component
class CaseFacts implements TaskFacts {

    private final Cases cases;
    private final CaseUnits units;
    private final Organization organization;
    private final WorkingCalendar calendar;

    CaseFacts(Cases cases, CaseUnits units, Organization organization, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.cases = cases;
        this.units = units;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return EVERY_CASE;
    }

    @Override
    public Set<String> names() {
        return Set.of("caseNumber", "caseTitle", "leadUnitName", "coResponsibleText", "supervisingUnitNames", "deadlineText",
                "internalDueText", "areaText", "problem", "target", "problemType");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        RectificationCase c = cases.get(task.caseKey());
        Finding finding = cases.finding(c);
        List<String> others = units.coResponsible(task.caseId());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("caseNumber", c.caseNumber());
        facts.put("caseTitle", c.title());
        facts.put("leadUnitName", names(List.of(units.lead(c.id()))));
        facts.put("coResponsibleText", others.isEmpty() ? "" : "（配合：" + names(others) + "）");
        facts.put("supervisingUnitNames", names(units.supervising(task.caseId())));
        facts.put("deadlineText", Wording.date(c.dueDate()) + "（" + c.category().label() + "类）" + calendar.doubt(c.dueDate()));
        facts.put("internalDueText", Wording.date(c.internalDueDate()) + calendar.doubt(c.internalDueDate()));
        facts.put("areaText", area(c));
        facts.put("problem", finding.problem());
        facts.put("target", finding.target());
        facts.put("problemType", finding.problemType());
        return facts;
    }

    private static String area(RectificationCase c) {
        if (c.areaMu() == null && c.farmlandMu() == null && c.basicFarmlandMu() == null) {
            return "待核实";
        }
        StringBuilder text = new StringBuilder();
        text.append(c.areaMu() == null ? "" : Wording.mu(c.areaMu()));
        text.append(c.farmlandMu() == null ? "" : (text.isEmpty() ? "" : "，其中") + "耕地" + Wording.mu(c.farmlandMu()));
        text.append(c.basicFarmlandMu() == null ? "" : (text.isEmpty() ? "" : "，") + "永久基本农田" + Wording.mu(c.basicFarmlandMu()));
        return text.toString();
    }

    private String names(List<String> unitIds) {
        return unitIds.stream().map(organization::unitName).collect(Collectors.joining("、"));
    }
}
