package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.SamePerson;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.SubmissionRefusedException;
import org.zhenggai.rectification.ground.engine.TaskStep;
import org.zhenggai.rectification.ground.engine.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.AnswerOutcome;

/** 确认答复: the visiting unit accepts the answers or returns them; never who answered, never a unit responsible for the case. */
@Component
class ConfirmAnswersStep implements TaskStep {

    private final Visits visits;
    private final CaseUnits units;
    private final Organization organization;
    private final Timeline timeline;
    private final SamePerson same;

    ConfirmAnswersStep(Visits visits, CaseUnits units, Organization organization, Timeline timeline, SamePerson same) {
        this.same = same;
        this.visits = visits;
        this.units = units;
        this.organization = organization;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SupervisionVisitProcess.path(SupervisionVisitProcess.CONFIRM));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long visit = form.subjectKey();
        boolean own = visits.findings(visit).stream()
                .anyMatch(finding -> same.on(form.caseKey(), form.userId(), finding.answeredBy()));
        if (own || units.isResponsible(form.caseKey(), organization.officer(form.userId()).orElseThrow().unitId())) {
            throw new SubmissionRefusedException("conclusion", "确认结论", "不得确认本人或本单位的答复");
        }
        AnswerOutcome outcome = AnswerOutcome.valueOf(form.text("conclusion"));
        visits.judgeAnswers(visit, outcome, form.text("comment"), form.userId());
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "确认督导意见的答复：" + outcome.label(), form.text("comment"));
        return Map.of("visitAnswerOutcome", outcome.name());
    }
}
