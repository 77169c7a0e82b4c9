package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of the long term: the indicator, the named condition, the report of the period. */
@Component
class LongTermFacts {

    private final CaseIndicator indicator;
    private final ProgressReports reports;
    private final Cases cases;
    private final Organization organization;
    private final DateRules dates;

    LongTermFacts(CaseIndicator indicator, ProgressReports reports, Cases cases, Organization organization, DateRules dates) {
        this.indicator = indicator;
        this.reports = reports;
        this.cases = cases;
        this.organization = organization;
        this.dates = dates;
    }

    void add(Map<String, Object> facts, long caseId) {
        RectificationCase c = cases.get(caseId);
        facts.put("longTerm", c.category() == Category.ONGOING);
        facts.put("hasIndicator", indicator.name(caseId).isPresent());
        facts.put("hasTarget", indicator.target(caseId).isPresent());
        facts.put("indicatorText", indicator.text(caseId));
        boolean conditional = c.dueDate() == null && c.namedCondition() != null;
        facts.put("conditionText", conditional ? Markdown.of("**转为限期整改的条件** %s（核查日期%s）。\n\n", c.namedCondition(),
                Wording.date(c.checkDate())) : "");
        facts.put("conditionDue", conditional && c.checkDate() != null && !c.checkDate().isAfter(dates.today()));
        reports.current(caseId).ifPresent(report -> addReport(facts, report));
    }

    private void addReport(Map<String, Object> facts, ProgressReport report) {
        facts.put("periodNumber", report.period());
        facts.put("periodText", Wording.date(report.startsOn()) + "至" + Wording.date(report.endsOn()));
        facts.put("reportedByName", report.reportedBy() == null ? ""
                : organization.nameOf(report.reportedBy()));
        facts.put("reportOutcomeText", report.outcome() == null ? "" : report.outcome().label());
        facts.put("reportProgress", Objects.requireNonNullElse(report.progress(), "（无）"));
        facts.put("returnText", "RETURN".equals(report.conclusion()) ? Markdown.of("**退回意见** %s\n\n", report.opinion()) : "");
    }
}
