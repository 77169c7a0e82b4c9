package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.ReviewDesk;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 审核整改方案: the programme is approved once every supervising unit has passed it. */
@Component
class ReviewProgrammeStep implements TaskStep {

    private final ReviewDesk desk;
    private final Programmes programmes;
    private final Reviews reviews;
    private final Submissions submissions;
    private final CaseUnits units;
    private final ReportingSettings settings;
    private final CaseIndicator indicator;

    ReviewProgrammeStep(ReviewDesk desk, Programmes programmes, Reviews reviews, Submissions submissions, CaseUnits units,
            ReportingSettings settings, CaseIndicator indicator) {
        this.indicator = indicator;
        this.settings = settings;
        this.desk = desk;
        this.programmes = programmes;
        this.reviews = reviews;
        this.submissions = submissions;
        this.units = units;
    }

    @Override
    public Set<String> tasks() {
        return CategoryTasks.preparing("Task_ReviewProgramme");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        Conclusion together = desk.judge(form, Stage.PROGRAMME, "审核整改方案", Conclusion.valueOf(form.text("conclusion")),
                null, null);
        int heard = reviews.of(caseId, Stage.PROGRAMME, submissions.round(caseId, Stage.PROGRAMME), form.taskKey()).size();
        if (together == Conclusion.PASS && heard == units.supervising(form.caseId()).size()) {
            programmes.approve(caseId, settings.cadence());
            indicator.approved(caseId, form.userId());
        }
        return Map.of("programmeReviewOutcome", together.name());
    }
}
