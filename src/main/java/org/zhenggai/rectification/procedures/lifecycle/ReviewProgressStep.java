package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ConditionMet;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 审核进展报告: by the first supervising unit, never by whoever reported. */
@Component
class ReviewProgressStep implements TaskStep {

    private final ProgressReports reports;
    private final Timeline timeline;
    private final SeparationOfDuties duties;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    ReviewProgressStep(ProgressReports reports, Timeline timeline,
            SeparationOfDuties duties, Cases cases, ApplicationEventPublisher events) {
        this.events = events;
        this.cases = cases;
        this.reports = reports;
        this.timeline = timeline;
        this.duties = duties;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(OngoingProcess.KEY + "/Task_ReviewProgress");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        ProgressReport current = reports.current(caseId).orElseThrow();
        Conclusion conclusion = Conclusion.valueOf(form.text("conclusion"));
        duties.demandOther(form, "conclusion", "审核结论", current.reportedBy());
        duties.demandOtherUnit(form, "conclusion", "审核结论");
        if (conclusion == Conclusion.RETURN && form.text("opinion") == null) {
            throw new SubmissionRefusedException("opinion", "审核意见", "退回须写明需要补正的内容");
        }
        reports.review(current, conclusion.name(), form.text("opinion"), form.userId());
        cases.entered(caseId, ProcessState.LONG_TERM);
        if (conclusion == Conclusion.PASS && current.proposedDeadline() != null) {
            events.publishEvent(new ConditionMet(caseId, current.proposedDeadline(),
                    Objects.requireNonNullElse(current.progress(), "转为限期整改的条件已具备。"), current.reportedBy()));
        }
        timeline.append(caseId, form.userId(), form.taskKey(), "审核第" + current.period() + "期进展报告：" + conclusion.label(),
                form.text("opinion"));
        return Map.of("progressReviewOutcome", conclusion.name());
    }
}
