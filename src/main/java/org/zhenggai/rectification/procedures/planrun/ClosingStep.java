package org.zhenggai.rectification.procedures.planrun;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.planrun.PlanRecords.ClosingReport;

/** 起草总结报告 and 批准总结报告: a plan is not closed while a case is open, and nobody approves what they drafted. */
@Component
class ClosingStep implements TaskStep {

    private static final String SIGN = "SIGN";

    private final PlanRecords records;
    private final PlanCases planCases;
    private final Cases cases;
    private final SeparationOfDuties duties;
    private final Documents documents;

    ClosingStep(PlanRecords records, PlanCases planCases, Cases cases, SeparationOfDuties duties, Documents documents) {
        this.documents = documents;
        this.duties = duties;
        this.records = records;
        this.planCases = planCases;
        this.cases = cases;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(RectificationPlanProcess.path(RectificationPlanProcess.CLOSING_REPORT),
                RectificationPlanProcess.path(RectificationPlanProcess.APPROVE_CLOSING_REPORT));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        String plan = form.task().subjectId();
        if (RectificationPlanProcess.CLOSING_REPORT.equals(form.taskKey())) {
            records.draft(plan, form.text("report"), form.userId());
            return Map.of();
        }
        ClosingReport draft = records.report(plan).orElseThrow();
        duties.demandOther(form, "conclusion", "批准意见", draft.draftedBy());
        String outcome = form.text("conclusion");
        if (SIGN.equals(outcome) && !planCases.everyCaseEnded(plan)) {
            List<String> open = cases.ofPlan(plan).stream().filter(c -> c.endedOn() == null)
                    .map(RectificationCase::caseNumber).toList();
            throw new SubmissionRefusedException("conclusion", "批准意见", "尚有" + open.size() + "个案件未办结（"
                    + String.join("、", open) + "），办结后方可批准总结报告");
        }
        if (SIGN.equals(outcome)) {
            documents.issue(Paper.ofPlan(DocumentKind.CLOSING_REPORT, plan, plan), form.userId(),
                    number -> records.decide(draft, number, form.text("opinion"), form.userId()));
        } else {
            records.decide(draft, null, form.text("opinion"), form.userId());
        }
        return Map.of("closingOutcome", outcome);
    }
}
