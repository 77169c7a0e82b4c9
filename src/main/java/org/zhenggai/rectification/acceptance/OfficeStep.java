package org.zhenggai.rectification.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.TaskStep;
import org.zhenggai.rectification.engine.TaskSubmission;
import org.zhenggai.rectification.finding.DateRules;
import org.zhenggai.rectification.review.Conclusion;
import org.zhenggai.rectification.review.ReviewDesk;
import org.zhenggai.rectification.review.Stage;

/** 批准, 审核上报 and 上级反馈: the offices after the public notice, in the configured order. */
@Component
class OfficeStep implements TaskStep {

    private final ReviewDesk desk;
    private final Arrangement arrangement;
    private final DateRules dates;

    OfficeStep(ReviewDesk desk, Arrangement arrangement, DateRules dates) {
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
            case AcceptanceProcess.APPROVE -> judged(form, "区政府批准", "approvalOutcome", null, null);
            case AcceptanceProcess.REPORT -> judged(form, "审核上报市级", "reportOutcome", "reportedOn", "上报日期");
            default -> judged(form, "登记上级反馈", "feedbackOutcome", "receivedOn", "反馈日期");
        };
    }

    private Map<String, Object> judged(TaskSubmission form, String name, String outcome, String dateField, String dateLabel) {
        LocalDate date = dateField == null ? null : form.date(dateField);
        if (date != null) {
            dates.notInFuture(dateField, dateLabel, date);
        }
        Conclusion conclusion = Conclusion.valueOf(form.text("conclusion"));
        desk.judge(form, Stage.EVIDENCE, name, conclusion, form.text("documentNumber"), date);
        Map<String, Object> variables = new HashMap<>();
        variables.put(outcome, conclusion.name());
        variables.put("nextOffice", arrangement.nextOffice(form.caseKey()));
        if (form.taskKey().equals(AcceptanceProcess.RECORD_FEEDBACK) && conclusion == Conclusion.PASS) {
            variables.put("acceptanceOutcome", "ACCEPTED");
        }
        return variables;
    }
}
