package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** As long as the form lets the field be. */
    private static final int PROGRESS_LIMIT = 2000;

    private final DispatchStore store;
    private final DispatchSheet sheet;
    private final Difficulties difficulties;
    private final Plans plans;
    private final Organization organization;

    DispatchFacts(DispatchStore store, DispatchSheet sheet, Difficulties difficulties, Plans plans, Organization organization) {
        this.store = store;
        this.sheet = sheet;
        this.difficulties = difficulties;
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
                "unitOptions", "unitRows", "hasDifficulties", "difficultyRows", "progress");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        WeeklyDispatch dispatch = store.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("planTitle", plans.get(dispatch.planId()).title());
        facts.put("weekText", DispatchWords.span(dispatch.weekOf(), dispatch.weekOf().plusDays(6)));
        facts.put("endsText", Wording.date(dispatch.endsOn()));
        List<DispatchedCase> cases = sheet.read(dispatch);
        List<Map<String, String>> difficult = difficulties.standing(dispatch).stream()
                .filter(one -> task.unitId() == null || one.unitId().equals(task.unitId())).map(this::row).toList();
        facts.put("hasDifficulties", !difficult.isEmpty());
        facts.put("difficultyRows", difficult);
        if (task.unitId() == null) {
            facts.put("caseRows", cases.stream().map(this::row).toList());
            addReports(facts, store.reports(dispatch.id()));
        } else {
            facts.put("caseRows", cases.stream().filter(row -> row.unitId().equals(task.unitId())).map(this::row).toList());
            facts.put("progress", progress(dispatch, task.unitId()));
            facts.put("unitName", organization.unitName(task.unitId()));
            facts.put("closesText", Wording.date(dispatch.reportsCloseOn()));
            facts.put("returnText", store.reports(dispatch.id()).stream().filter(report -> report.unitId().equals(task.unitId()))
                    .filter(report -> report.state() == ReportState.RETURNED).findFirst()
                    .<Object>map(report -> Markdown.of("**退回意见** %s\n\n", report.returnComment())).orElse(""));
        }
        return facts;
    }

    /** What people recorded on the unit's cases, as a beginning for what it writes itself. */
    private String progress(WeeklyDispatch dispatch, String unit) {
        String text = sheet.live(dispatch, unit).stream().filter(live -> !live.recorded().isEmpty())
                .map(live -> live.row().caseNumber() + "：" + String.join("；", live.recorded()) + "。").collect(Collectors.joining("\n"));
        return text.length() <= PROGRESS_LIMIT ? text : text.substring(0, PROGRESS_LIMIT - 1) + "…";
    }

    private Map<String, String> row(Difficulty one) {
        return Map.of("week", DispatchWords.span(one.weekOf(), one.weekOf().plusDays(6)), "unitName", organization.unitName(one.unitId()),
                "difficulty", one.text(), "state", one.state().label(), "answer", DispatchWords.or(one.answer(), ""), "until",
                one.until() == null ? "" : Wording.date(one.until()), "answeredBy", officer(one.answeredBy()));
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
                "reportedBy", officer(report.reportedBy()),
                "unchangedReason", DispatchWords.or(report.unchangedReason(), ""));
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
