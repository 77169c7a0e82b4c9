package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.SamePerson;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.SubmissionRefusedException;
import org.zhenggai.rectification.ground.engine.TaskStep;
import org.zhenggai.rectification.ground.engine.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.ShamOutcome;

/** 认定虚假整改: by a leader who did not record the visit; only what is confirmed becomes a cause. */
@Component
class ConfirmShamStep implements TaskStep {

    private final Visits visits;
    private final Cases cases;
    private final CaseUnits units;
    private final Organization organization;
    private final Timeline timeline;
    private final SamePerson same;
    private final Documents documents;

    ConfirmShamStep(Visits visits, Cases cases, CaseUnits units, Organization organization, Timeline timeline, SamePerson same,
                    Documents documents) {
        this.documents = documents;
        this.same = same;
        this.visits = visits;
        this.cases = cases;
        this.units = units;
        this.organization = organization;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SupervisionVisitProcess.path(SupervisionVisitProcess.CONFIRM_SHAM));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Visit visit = visits.get(form.subjectKey());
        if (same.on(form.caseKey(), form.userId(), visit.recordedBy())) {
            throw new SubmissionRefusedException("conclusion", "认定结论", "线索由您登记，须由其他区领导认定");
        }
        if (units.isResponsible(visit.caseId(), organization.officer(form.userId()).orElseThrow().unitId())) {
            throw new SubmissionRefusedException("conclusion", "认定结论", "本单位是本案的责任单位，不得认定");
        }
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
