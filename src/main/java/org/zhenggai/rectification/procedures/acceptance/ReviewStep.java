package org.zhenggai.rectification.procedures.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.proof.Completeness;
import org.zhenggai.rectification.casework.proof.Doubts;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.ReviewDesk;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** The steps that judge the evidence before the public notice: self-check to joint review. */
@Component
class ReviewStep implements TaskStep {

    private static final Set<String> CHECKLIST = Set.of("FACTS", "DOCUMENTS", "PHOTOS", "SIGNATURES", "MECHANISM");
    private static final Map<String, String> NAMES = Map.of(AcceptanceProcess.SELF_CHECK, "自验",
            AcceptanceProcess.COUNTERSIGN, "配合单位会签", AcceptanceProcess.PRELIMINARY_REVIEW, "初审",
            AcceptanceProcess.SITE_INSPECTION, "现场核查", AcceptanceProcess.JOINT_REVIEW, "联合会审");
    private static final Map<String, String> OUTCOMES = Map.of(AcceptanceProcess.SELF_CHECK, "selfCheckOutcome",
            AcceptanceProcess.COUNTERSIGN, "countersignatureOutcome", AcceptanceProcess.PRELIMINARY_REVIEW, "preliminaryReviewOutcome",
            AcceptanceProcess.SITE_INSPECTION, "siteInspectionOutcome", AcceptanceProcess.JOINT_REVIEW, "jointReviewOutcome");

    private final ReviewDesk desk;
    private final InspectionTeam team;
    private final Submissions submissions;
    private final DateRules dates;
    private final Completeness completeness;
    private final Reviews reviews;
    private final CaseUnits units;
    private final Documents documents;
    private final Doubts doubts;

    ReviewStep(ReviewDesk desk, InspectionTeam team, Submissions submissions, DateRules dates, Completeness completeness, Reviews reviews,
            CaseUnits units, Documents documents, Doubts doubts) {
        this.doubts = doubts;
        this.completeness = completeness;
        this.reviews = reviews;
        this.units = units;
        this.documents = documents;
        this.desk = desk;
        this.team = team;
        this.submissions = submissions;
        this.dates = dates;
    }

    /** The lead unit's application is complete with the last countersignature, or at once where nobody countersigns. */
    private void applyForClosure(TaskSubmission form) {
        long caseId = form.caseKey();
        int round = submissions.round(caseId, Stage.EVIDENCE);
        if (reviews.of(caseId, Stage.EVIDENCE, round, AcceptanceProcess.COUNTERSIGN).size() == units.coResponsible(form.caseId()).size()) {
            String head = reviews.of(caseId, Stage.EVIDENCE, round, AcceptanceProcess.SELF_CHECK).get(0).officerId();
            documents.issue(Paper.ofRound(DocumentKind.CLOSURE_APPLICATION, caseId, round), units.lead(caseId), head, number -> {});
        }
    }

    @Override
    public Set<String> tasks() {
        return NAMES.keySet().stream().map(AcceptanceProcess::path).collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        String step = form.taskKey();
        Conclusion conclusion = Conclusion.valueOf(form.text("conclusion"));
        LocalDate visitedOn = null;
        if (step.equals(AcceptanceProcess.SITE_INSPECTION)) {
            long caseId = form.caseKey();
            visitedOn = form.date("inspectedOn");
            dates.notInFuture("inspectedOn", "核查日期", visitedOn);
            team.checkInspector(form, caseId, submissions.round(caseId, Stage.EVIDENCE));
        }
        if (step.equals(AcceptanceProcess.SELF_CHECK) && conclusion == Conclusion.PASS
                && !form.chosen("checklist").containsAll(CHECKLIST)) {
            throw new SubmissionRefusedException("checklist", "核对清单", "判为合格须逐项核对并全部勾选");
        }
        if (step.equals(AcceptanceProcess.SELF_CHECK) && conclusion == Conclusion.PASS) {
            completeness.demand(form, submissions.round(form.caseKey(), Stage.EVIDENCE));
        }
        doubts.note(form);
        boolean ownWork = List.of(AcceptanceProcess.SELF_CHECK, AcceptanceProcess.COUNTERSIGN).contains(step);
        Conclusion together = ownWork
                ? desk.judgeOwnUnitAllowed(form, Stage.EVIDENCE, NAMES.get(step), conclusion, null, null)
                : desk.judge(form, Stage.EVIDENCE, NAMES.get(step), conclusion, null, visitedOn);
        if (visitedOn != null) {
            team.noteOtherDay(form, form.caseKey(), submissions.round(form.caseKey(), Stage.EVIDENCE), visitedOn);
        }
        if (ownWork && together == Conclusion.PASS) {
            applyForClosure(form);
        }
        // without co-responsible units nobody countersigns, and the gateway still asks
        return step.equals(AcceptanceProcess.SELF_CHECK)
                ? Map.of(OUTCOMES.get(step), together.name(), OUTCOMES.get(AcceptanceProcess.COUNTERSIGN), Conclusion.PASS.name())
                : Map.of(OUTCOMES.get(step), together.name());
    }
}
