package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the forms of a weekly dispatch show: a unit its own cases, the reviewer the whole sheet. */
@Component
class DispatchFacts implements TaskFacts {

    private final DispatchStore store;
    private final Plans plans;
    private final Organization organization;

    DispatchFacts(DispatchStore store, Plans plans, Organization organization) {
        this.store = store;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(WeeklyDispatchProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("planTitle", "weekText", "endsText", "caseRows", "unitName", "closesText", "returnText", "reportSummary",
                "unitOptions", "unitRows");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        WeeklyDispatch dispatch = store.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("planTitle", plans.get(dispatch.planId()).title());
        facts.put("weekText", DispatchWords.span(dispatch.weekOf(), dispatch.weekOf().plusDays(6)));
        facts.put("endsText", Wording.date(dispatch.endsOn()));
        List<DispatchedCase> cases = store.cases(dispatch.id());
        if (task.unitId() == null) {
            facts.put("caseRows", cases.stream().map(this::row).toList());
            addReports(facts, store.reports(dispatch.id()));
        } else {
            facts.put("caseRows", cases.stream().filter(row -> row.unitId().equals(task.unitId())).map(this::row).toList());
            facts.put("unitName", organization.unitName(task.unitId()));
            facts.put("closesText", Wording.date(dispatch.reportsCloseOn()));
            facts.put("returnText", store.reports(dispatch.id()).stream().filter(report -> report.unitId().equals(task.unitId()))
                    .filter(report -> report.state() == ReportState.RETURNED).findFirst()
                    .<Object>map(report -> Markdown.of("**退回意见** %s\n\n", report.returnComment())).orElse(""));
        }
        return facts;
    }

    private void addReports(Map<String, Object> facts, List<UnitReport> reports) {
        long given = reports.stream().filter(report -> report.state() == ReportState.REPORTED).count();
        facts.put("reportSummary", "应报" + reports.size() + "个单位，已报" + given + "个，未报" + (reports.size() - given) + "个。");
        facts.put("unitOptions", reports.stream().map(UnitReport::unitId).map(unit -> Map.of("value", unit,
                "label", organization.unitName(unit))).toList());
        facts.put("unitRows", reports.stream().map(this::row).toList());
    }

    private Map<String, String> row(UnitReport report) {
        return Map.of("unitName", organization.unitName(report.unitId()), "state", report.state().label(),
                "outcome", Optional.ofNullable(report.outcome()).map(WeekOutcome::label).orElse(""),
                "progress", DispatchWords.or(report.progress(), ""), "difficulties", DispatchWords.or(report.difficulties(), ""),
                "reportedBy", officer(report.reportedBy()));
    }

    private Map<String, String> row(DispatchedCase row) {
        return Map.of("unitName", organization.unitName(row.unitId()), "caseNumber", row.caseNumber(), "title", row.title(),
                "processState", row.processState().label(), "scheduleState", DispatchWords.of(row.scheduleState()),
                "daysText", DispatchWords.days(row), "changes", row.changes());
    }

    private String officer(String id) {
        return id == null ? "" : organization.nameOf(id);
    }
}
