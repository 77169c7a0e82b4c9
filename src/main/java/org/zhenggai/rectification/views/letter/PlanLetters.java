package org.zhenggai.rectification.views.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.procedures.planrun.PlanPhases;
import org.zhenggai.rectification.procedures.planrun.PlanRecords;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchState;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchedCase;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notice;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notices;
import org.zhenggai.rectification.procedures.planrun.dispatch.UnitReport;
import org.zhenggai.rectification.procedures.planrun.dispatch.WeeklyDispatch;

/** 周调度表, 定期通报 and 总结报告: papers about a whole plan; their numbers come from the ledger alone. */
@Component
class PlanLetters implements LetterWriter {

    private final LedgerFigures ledger;
    private final Dispatches dispatches;
    private final Notices notices;
    private final PlanPhases phases;
    private final PlanRecords records;
    private final Plans plans;
    private final Issuers issuers;
    private final Offices offices;

    PlanLetters(LedgerFigures ledger, Dispatches dispatches, Notices notices, PlanPhases phases, PlanRecords records, Plans plans,
            Issuers issuers, Offices offices) {
        this.ledger = ledger;
        this.dispatches = dispatches;
        this.notices = notices;
        this.phases = phases;
        this.records = records;
        this.plans = plans;
        this.issuers = issuers;
        this.offices = offices;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.WEEKLY_SHEET, DocumentKind.PERIODIC_NOTICE, DocumentKind.CLOSING_REPORT);
    }

    @Override
    public LetterText write(Paper paper) {
        Map<String, Object> values = new LinkedHashMap<>();
        String title = plans.get(paper.planId()).title();
        values.put("plan", title);
        LedgerFigures.Figures figures = ledger.of(paper.planId());
        Jurisdiction its = offices.ofPlan(paper.planId());
        String government = its.unit(Office.GOVERNMENT);
        return switch (paper.kind()) {
            case WEEKLY_SHEET -> {
                sheet(values, dispatches.get(Long.parseLong(paper.subject())), figures);
                yield new LetterText("周调度表", its.unit(Office.DISPATCH), values);
            }
            case PERIODIC_NOTICE -> {
                values.put("addressee", "各乡镇人民政府，" + issuers.name(government) + "各有关部门");
                values.put("copies", its.superiorAuthority());
                notice(values, notices.get(Long.parseLong(paper.subject())), figures);
                yield new LetterText("关于整改工作进展情况的通报", government, values);
            }
            default -> {
                values.put("addressee", its.superior());
                closing(values, paper.planId(), figures);
                yield new LetterText("关于" + title + "落实情况的总结报告", government, values);
            }
        };
    }

    private void sheet(Map<String, Object> values, WeeklyDispatch dispatch, LedgerFigures.Figures figures) {
        values.put("week", Wording.date(dispatch.weekOf()) + "至" + Wording.date(dispatch.weekOf().plusDays(6)));
        values.putAll(figures.counts("total", "closed", "withdrawn", "open", "yellow", "red", "overdue", "held"));
        Map<String, UnitReport> reports = dispatches.reports(dispatch.id()).stream()
                .collect(Collectors.toMap(UnitReport::unitId, report -> report, (a, b) -> b));
        long reported = reports.values().stream().filter(report -> report.outcome() != null).count();
        values.put("reported", String.valueOf(reported));
        values.put("unreported", String.valueOf(reports.size() - reported));
        values.put("comment", CaseText.lines(dispatch.comment()));
        List<Map<String, String>> units = new ArrayList<>();
        figures.byUnit().forEach((unit, its) -> {
            UnitReport report = reports.get(unit);
            Map<String, String> row = new LinkedHashMap<>(its.counts("total", "closed", "open", "yellow", "red", "overdue"));
            row.put("no", String.valueOf(units.size() + 1));
            row.put("unit", issuers.name(unit));
            row.put("report", report == null ? "无在办案件" : report.outcome() == null ? report.state().label() : report.outcome().label());
            row.put("progress", report == null ? "" : CaseText.or(report.progress(), ""));
            row.put("difficulties", report == null ? "" : CaseText.or(report.difficulties(), ""));
            units.add(row);
        });
        values.put("units", units);
        Map<Long, String> changes = dispatches.cases(dispatch.id()).stream()
                .collect(Collectors.toMap(DispatchedCase::caseId, DispatchedCase::changes));
        List<Map<String, String>> rows = new ArrayList<>();
        figures.open().forEach(row -> {
            Map<String, String> shown = new LinkedHashMap<>(LedgerFigures.row(row));
            shown.put("no", String.valueOf(rows.size() + 1));
            shown.put("unit", issuers.name(row.leadUnit()));
            shown.put("changes", changes.getOrDefault(row.caseId(), "本周新增"));
            rows.add(shown);
        });
        values.put("cases", rows);
    }

    private void notice(Map<String, Object> values, Notice notice, LedgerFigures.Figures figures) {
        values.put("period", Wording.date(notice.periodStart()) + "至" + Wording.date(notice.periodEnd()));
        values.put("asOf", Wording.date(notice.asOf()));
        values.putAll(figures.counts("total", "closed", "withdrawn", "open", "overdue"));
        values.put("text", CaseText.lines(notice.noticeText()));
        values.put("units", units(figures, "total", "closed", "open", "overdue"));
    }

    private void closing(Map<String, Object> values, String planId, LedgerFigures.Figures figures) {
        values.putAll(figures.counts("total", "closed", "withdrawn", "open", "deadlineBound", "ongoing", "extended", "supervised",
                "area", "farmland", "basicFarmland"));
        values.put("text", CaseText.lines(records.report(planId).map(PlanRecords.ClosingReport::report).orElse("")));
        List<Map<String, String>> done = new ArrayList<>();
        phases.of(planId).forEach(phase -> done.add(Map.of("no", String.valueOf(done.size() + 1), "name", phase.name(),
                "period", Wording.date(phase.startsOn()) + "至" + Wording.date(phase.endsOn()),
                "record", phase.record() == null ? "尚未办结" : phase.record().record())));
        values.put("phases", done);
        values.put("units", units(figures, "total", "closed", "withdrawn", "open", "area"));
    }

    private List<Map<String, String>> units(LedgerFigures.Figures figures, String... names) {
        List<Map<String, String>> rows = new ArrayList<>();
        figures.byUnit().forEach((unit, its) -> {
            Map<String, String> row = new LinkedHashMap<>(its.counts(names));
            row.put("no", String.valueOf(rows.size() + 1));
            row.put("unit", issuers.name(unit));
            rows.add(row);
        });
        return rows;
    }

    @Override
    public List<Paper> draftsOfPlan(String planId) {
        List<Paper> drafts = new ArrayList<>();
        dispatches.list(planId).stream().filter(dispatch -> dispatch.state() == DispatchState.OPEN)
                .forEach(dispatch -> drafts.add(Paper.ofPlan(DocumentKind.WEEKLY_SHEET, String.valueOf(dispatch.id()), planId)));
        notices.list().stream().filter(notice -> notice.planId().equals(planId) && notice.state() == DispatchState.OPEN)
                .forEach(notice -> drafts.add(Paper.ofPlan(DocumentKind.PERIODIC_NOTICE, String.valueOf(notice.id()), planId)));
        records.report(planId).filter(report -> report.documentNo() == null)
                .ifPresent(report -> drafts.add(Paper.ofPlan(DocumentKind.CLOSING_REPORT, planId, planId)));
        return drafts;
    }

    @Override
    public Paper find(DocumentKind kind, String subject) {
        return Paper.ofPlan(kind, subject, switch (kind) {
            case WEEKLY_SHEET -> dispatches.get(Long.parseLong(subject)).planId();
            case PERIODIC_NOTICE -> notices.get(Long.parseLong(subject)).planId();
            default -> records.report(subject).map(report -> subject).orElseThrow();
        });
    }
}
