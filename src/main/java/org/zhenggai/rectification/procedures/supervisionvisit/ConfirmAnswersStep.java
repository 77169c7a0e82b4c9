package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.AnswerOutcome;

/** 确认答复: the visiting unit accepts the answers or returns them; never who answered, never a unit responsible for the case. */
@Component
class ConfirmAnswersStep implements TaskStep {

    private final Visits visits;
    private final Timeline timeline;
    private final SeparationOfDuties duties;

    ConfirmAnswersStep(Visits visits, Timeline timeline, SeparationOfDuties duties) {
        this.duties = duties;
        this.visits = visits;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SupervisionVisitProcess.path(SupervisionVisitProcess.CONFIRM));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long visit = form.subjectKey();
        duties.demandOther(form, "conclusion", "确认结论",
                visits.findings(visit).stream().map(VisitFinding::answeredBy).toArray(String[]::new));
        duties.demandOtherUnit(form, "conclusion", "确认结论");
        AnswerOutcome outcome = AnswerOutcome.valueOf(form.text("conclusion"));
        visits.judgeAnswers(visit, outcome, form.text("comment"), form.userId());
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "确认督导意见的答复：" + outcome.label(), form.text("comment"));
        return Map.of("visitAnswerOutcome", outcome.name());
    }
}
