package org.zhenggai.rectification.procedures.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.ReviewDesk;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 批准, 审核上报 and 上级反馈: the offices after the public notice, in the configured order. */
@Component
class OfficeStep implements TaskStep {

    private final ReviewDesk desk;
    private final Arrangement arrangement;
    private final DateRules dates;
    private final Documents documents;
    private final Submissions submissions;

    OfficeStep(ReviewDesk desk, Arrangement arrangement, DateRules dates, Documents documents, Submissions submissions) {
        this.documents = documents;
        this.submissions = submissions;
        this.desk = desk;
        this.arrangement = arrangement;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AcceptanceProcess.path(AcceptanceProcess.APPROVE), AcceptanceProcess.path(AcceptanceProcess.REPORT),
                AcceptanceProcess.path(AcceptanceProcess.RECORD_FEEDBACK));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        return switch (form.taskKey()) {
            case AcceptanceProcess.APPROVE ->
                judged(form, "政府批准", "approvalOutcome", null, null, DocumentKind.ACCEPTANCE_OPINION);
            case AcceptanceProcess.REPORT ->
                judged(form, "审核上报", "reportOutcome", "reportedOn", "上报日期", DocumentKind.CITY_REPORT);
            default -> judged(form, "登记上级反馈", "feedbackOutcome", "receivedOn", "反馈日期", null);
        };
    }

    private Map<String, Object> judged(TaskSubmission form, String name, String outcome, String dateField, String dateLabel,
            DocumentKind ownPaper) {
        LocalDate date = dateField == null ? null : form.date(dateField);
        if (date != null) {
            dates.notInFuture(dateField, dateLabel, date);
        }
        Conclusion conclusion = Conclusion.valueOf(form.text("conclusion"));
        if (ownPaper != null && conclusion == Conclusion.PASS) {
            int round = submissions.round(form.caseKey(), Stage.EVIDENCE);
            documents.issue(Paper.ofRound(ownPaper, form.caseKey(), round), form.userId(),
                    number -> desk.judge(form, Stage.EVIDENCE, name, conclusion, number, date));
        } else { // what came from above has a number of its own
            desk.judge(form, Stage.EVIDENCE, name, conclusion, form.text("documentNumber"), date);
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put(outcome, conclusion.name());
        variables.put("nextOffice", arrangement.nextOffice(form.caseKey()));
        if (form.taskKey().equals(AcceptanceProcess.RECORD_FEEDBACK) && conclusion == Conclusion.PASS) {
            variables.put("acceptanceOutcome", "ACCEPTED"); // rounds begun before version 2.0, whose ends did not say so themselves
        }
        return variables;
    }
}
