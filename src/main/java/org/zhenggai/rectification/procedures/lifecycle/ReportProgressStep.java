package org.zhenggai.rectification.procedures.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 报告整改进展: the report of a period. An undated case also says, from its check date on, whether its condition is met. */
@Component
class ReportProgressStep implements ReturnableStep {

    private static final String NOT_MET = "NOT_MET";

    private final ProgressReports reports;
    private final Programmes programmes;
    private final CaseIndicator indicator;
    private final CaseTerms terms;
    private final Timeline timeline;
    private final DateRules dates;
    private final ApplicationEventPublisher events;

    ReportProgressStep(ProgressReports reports, Programmes programmes, CaseIndicator indicator, CaseTerms terms, Timeline timeline,
            DateRules dates, ApplicationEventPublisher events) {
        this.reports = reports;
        this.programmes = programmes;
        this.indicator = indicator;
        this.terms = terms;
        this.timeline = timeline;
        this.dates = dates;
        this.events = events;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(OngoingProcess.KEY + "/Task_ReportProgress");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        ProgressReport current = reports.current(caseId).orElseThrow();
        ReportOutcome outcome = ReportOutcome.valueOf(form.text("outcome"));
        indicator.reported(form, caseId, outcome == ReportOutcome.TARGET_REACHED);
        checkCondition(form, caseId);
        form.chosen("milestonesDone").forEach(milestone -> programmes.report(caseId, Long.parseLong(milestone)));
        reports.give(current, outcome, form.text("progress"), form.number("presentValue"), form.date("proposedDeadline"),
                form.userId());
        timeline.append(caseId, form.userId(), form.taskKey(), "第" + current.period() + "期进展报告：" + outcome.label(),
                form.text("progress"));
        events.publishEvent(new CaseChanged(caseId));
        return Map.of("progressOutcome", outcome.name());
    }

    private void checkCondition(TaskSubmission form, long caseId) {
        if (NOT_MET.equals(form.text("conditionState"))) {
            if (!form.date("nextCheckDate").isAfter(dates.today())) {
                throw new SubmissionRefusedException("nextCheckDate", "下次核查条件的日期", "须晚于今天");
            }
            terms.checkAgain(caseId, form.date("nextCheckDate"), form.userId(), form.text("progress"));
        } else if (form.text("conditionState") != null) {
            dates.notInPast("proposedDeadline", "建议的整改期限", form.date("proposedDeadline"));
            timeline.append(caseId, form.userId(), "CONDITION_MET", "转为限期整改的条件已具备", form.text("progress"));
        }
    }

    @Override
    public Set<String> followers() {
        return Set.of("Task_ReviewProgress");
    }

    /** What a report says of the condition or of the value that townships are measured by is in force at once, for other cases too. */
    @Override
    public boolean returnable(TaskSubmission form) {
        return form.text("conditionState") == null && form.number("presentValue") == null;
    }

    @Override
    public Map<String, Object> before(TaskSubmission form) {
        ProgressReport report = reports.current(form.caseKey()).orElseThrow();
        Map<String, Object> before = new HashMap<>();
        before.put("milestones", programmes.unreported(form.caseKey()).stream().filter(id -> form.chosen("milestonesDone").contains(String
                .valueOf(id))).toList());
        before.put("outcome", report.outcome() == null ? null : report.outcome().name());
        before.put("progress", report.progress());
        before.put("presentValue", Memo.text(report.presentValue()));
        before.put("proposed", Memo.text(report.proposedDeadline()));
        before.put("reportedBy", report.reportedBy());
        before.put("reportedOn", Memo.text(report.reportedOn()));
        before.put("conclusion", report.conclusion());
        return before;
    }

    @Override
    public void undo(TaskContext task, String officer, Map<String, Object> before) {
        Memo memo = new Memo(before);
        ProgressReport now = reports.current(task.caseKey()).orElseThrow();
        reports.restore(new ProgressReport(now.caseId(), now.period(), now.startsOn(), now.endsOn(), now.dueOn(), memo.text(
                "outcome") == null
                        ? null : ReportOutcome.valueOf(memo.text("outcome")), memo.text("progress"), memo.number("presentValue"), memo.date(
                                "proposed"), memo.text("reportedBy"), memo.date("reportedOn"), memo.text("conclusion"), now.opinion(), now
                                        .reviewedBy(), now.reviewedOn()));
        programmes.unreport(task.caseKey(), memo.keys("milestones"));
    }
}
