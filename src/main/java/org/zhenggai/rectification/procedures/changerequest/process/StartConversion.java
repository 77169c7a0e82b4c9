package org.zhenggai.rectification.procedures.changerequest.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.changerequest.CategoryConversionProcess;
import org.zhenggai.rectification.procedures.changerequest.ChangeKind;
import org.zhenggai.rectification.procedures.changerequest.NewRequest;
import org.zhenggai.rectification.procedures.changerequest.RequestRules;

/** 申请转换类别: a start form does not know the case's category, so that the officer names the new one. */
@Component
class StartConversion implements StartStep {

    private final RequestStarts starts;
    private final RequestRules rules;
    private final Cases cases;
    private final DateRules dates;

    StartConversion(RequestStarts starts, RequestRules rules, Cases cases, DateRules dates) {
        this.starts = starts;
        this.rules = rules;
        this.cases = cases;
        this.dates = dates;
    }

    @Override
    public String processKey() {
        return CategoryConversionProcess.KEY;
    }

    /** The options say the present category and, for an undated case, the date the plan proposes. */
    @Override
    public Map<String, Object> factsFor(String userId) {
        List<Map<String, String>> options = starts.offered(userId).stream().map(option -> {
            RectificationCase c = cases.byNumber(option.get("value")).orElseThrow();
            LocalDate proposed = proposed(c);
            return Map.of("value", c.caseNumber(), "label", option.get("label") + "（" + c.category().label()
                    + (proposed == null ? "" : "，方案转换后期限" + Wording.date(proposed)) + "）");
        }).toList();
        return Map.of("cases", options);
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        RectificationCase c = starts.chosen(form);
        ChangeKind kind = Category.valueOf(form.text("target")) == Category.DEADLINE_BOUND
                ? ChangeKind.TO_DEADLINE_BOUND : ChangeKind.TO_ONGOING;
        rules.allows("target", "申请转为", c, kind);
        LocalDate date = kind == ChangeKind.TO_DEADLINE_BOUND ? fixed(form, c) : form.date("endDate");
        rules.date(kind == ChangeKind.TO_DEADLINE_BOUND ? "fixedDate" : "endDate", "转换后的期限", c, kind, date);
        LocalDate checkDate = form.date("checkDate");
        if (checkDate != null && !checkDate.isAfter(dates.today())) {
            throw new SubmissionRefusedException("checkDate", "下次核查条件的日期", "须晚于今天（" + Wording.date(dates.today()) + "）");
        }
        return starts.begin(c, new NewRequest(c.id(), kind, form.text("reason"), null, null, date, form.text("namedCondition"),
                checkDate), form.userId());
    }

    private LocalDate fixed(StartSubmission form, RectificationCase c) {
        LocalDate date = form.date("fixedDate") != null ? form.date("fixedDate") : proposed(c);
        if (date == null) {
            throw new SubmissionRefusedException("fixedDate", "转换后的整改期限", "方案没有写明尚未到期的转换后期限，请填写");
        }
        return date;
    }

    /** The plan's deadline for when an undated case's condition is met, while it lies ahead; null otherwise. */
    private LocalDate proposed(RectificationCase c) {
        LocalDate planned = cases.finding(c).conversionDeadline();
        return c.category() == Category.ONGOING && c.dueDate() == null && planned != null && planned.isAfter(dates.today())
                ? planned : null;
    }
}
