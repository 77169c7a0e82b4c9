package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.ShamOutcome;

/** 认定虚假整改: by a leader who did not record the visit; only what is confirmed becomes a cause. */
@Component
class ConfirmShamStep implements TaskStep {

    private final Visits visits;
    private final Cases cases;
    private final Timeline timeline;
    private final SeparationOfDuties duties;
    private final Documents documents;

    ConfirmShamStep(Visits visits, Cases cases, Timeline timeline, SeparationOfDuties duties,
            Documents documents) {
        this.documents = documents;
        this.duties = duties;
        this.visits = visits;
        this.cases = cases;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SupervisionVisitProcess.path(SupervisionVisitProcess.CONFIRM_SHAM));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Visit visit = visits.get(form.subjectKey());
        duties.demandOther(form, "conclusion", "认定结论", visit.recordedBy());
        duties.demandOtherUnit(form, "conclusion", "认定结论");
        ShamOutcome outcome = ShamOutcome.valueOf(form.text("conclusion"));
        documents.issue(Paper.ofCase(DocumentKind.SHAM_FINDING, visit.id(), visit.caseId()), form.userId(),
                number -> decide(form, visit, outcome, number));
        return Map.of();
    }

    private void decide(TaskSubmission form, Visit visit, ShamOutcome outcome, String documentNo) {
        visits.decideSham(visit.id(), outcome, documentNo, form.text("opinion"), form.userId());
        timeline.append(visit.caseId(), form.userId(), form.taskKey(), outcome.label() + "，文号：" + documentNo,
                "线索：" + visit.shamDetail() + "\n认定意见：" + form.text("opinion"));
        if (outcome == ShamOutcome.CONFIRM) {
            cases.found(visit.caseId(), Cause.SHAM, visit.shamDetail() + "（认定文号：" + documentNo + "）", form.userId());
        }
    }
}
