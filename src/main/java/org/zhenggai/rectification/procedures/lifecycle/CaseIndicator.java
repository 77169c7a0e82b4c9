package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.annualassessment.Indicators;

/** The value a case is measured by (耕地保有量, 亩), where its finding names one: the lead unit's target and present value. */
@Component
class CaseIndicator {

    private final Cases cases;
    private final CaseUnits units;
    private final Indicators indicators;
    private final Programmes programmes;

    CaseIndicator(Cases cases, CaseUnits units, Indicators indicators, Programmes programmes) {
        this.programmes = programmes;
        this.cases = cases;
        this.units = units;
        this.indicators = indicators;
    }

    /** The indicator's name; empty for a case that is not measured. */
    Optional<String> name(long caseId) {
        return Optional.ofNullable(cases.finding(cases.get(caseId)).indicator());
    }

    Optional<BigDecimal> target(long caseId) {
        return name(caseId).flatMap(indicator -> indicators.target(units.lead(caseId), indicator));
    }

    Optional<BigDecimal> present(long caseId) {
        return name(caseId).flatMap(indicator -> indicators.present(units.lead(caseId), indicator));
    }

    /** Notes what the draft of a programme says of target and present value; nothing of it is in force before the approval. */
    void drafted(TaskSubmission form, long caseId) {
        if (name(caseId).isPresent()) {
            programmes.note(caseId, form.number("indicatorTarget"), form.number("indicatorPresent"));
        }
    }

    /** Puts into force what the approved programme says; a target the bureau has set stays. */
    void approved(long caseId, String actor) {
        name(caseId).ifPresent(indicator -> programmes.noted(caseId).ifPresent(noted -> {
            String unit = units.lead(caseId);
            if (noted.target() != null && indicators.target(unit, indicator).isEmpty()) {
                indicators.set(unit, indicator, noted.target(), null, actor);
            }
            if (noted.present() != null) {
                indicators.record(unit, indicator, noted.present(), source(caseId, "整改方案"), actor);
            }
        }));
    }

    /**
     * Records the present value of a progress report.
     *
     * @throws SubmissionRefusedException when the report says the target is reached and the value falls short of it
     */
    void reported(TaskSubmission form, long caseId, boolean reached) {
        name(caseId).ifPresent(indicator -> {
            BigDecimal value = form.number("presentValue");
            BigDecimal target = target(caseId).orElse(null);
            if (reached && (value == null || target == null || value.compareTo(target) < 0)) {
                throw new SubmissionRefusedException("presentValue", indicator + "现状（亩）",
                        "目标为" + Wording.mu(target) + "，现状未达到目标，不能报为已达到");
            }
            if (value != null) {
                indicators.record(units.lead(caseId), indicator, value, source(caseId, "进展报告"), form.userId());
            }
        });
    }

    /** E.g. 耕地保有量：目标1200亩，现状1180亩。; empty for a case that is not measured. */
    Markdown text(long caseId) {
        return name(caseId).map(indicator -> Markdown.of("**%s** 目标%s，现状%s。\n\n", indicator, Wording.mu(target(caseId).orElse(null)),
                Wording.mu(present(caseId).orElse(null)))).orElse(Markdown.of(""));
    }

    private String source(long caseId, String paper) {
        RectificationCase c = cases.get(caseId);
        return c.caseNumber() + paper;
    }
}
