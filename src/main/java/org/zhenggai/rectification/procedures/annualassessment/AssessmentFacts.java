package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of an assessment; a returned one starts from its figures. */
@Component
class AssessmentFacts implements TaskFacts {

    private final Assessments assessments;
    private final AssessmentEntry entry;
    private final Organization organization;

    AssessmentFacts(Assessments assessments, AssessmentEntry entry, Organization organization) {
        this.assessments = assessments;
        this.entry = entry;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(AnnualAssessmentProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("assessmentYear", "townshipName", "indicatorName", "targetText", "valueText", "balanceText", "sourceText",
                "documentText", "enteredByName", "returnComment", "assessmentReason", "prospectText", "targetMu", "valueMu", "source",
                "documentNumber");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Assessment assessment = assessments.get(task.subjectKey());
        BigDecimal target = Objects.requireNonNullElseGet(assessment.targetMu(), () -> entry.target(assessment));
        BigDecimal balance = assessment.valueMu().subtract(target);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("assessmentYear", String.valueOf(assessment.year()));
        facts.put("townshipName", organization.unitName(assessment.unitId()));
        facts.put("indicatorName", assessment.indicator());
        facts.put("targetText", Wording.mu(target));
        facts.put("valueText", Wording.mu(assessment.valueMu()));
        facts.put("balanceText", balance.signum() < 0 ? "缺" + Wording.mu(balance.negate()) : "超出" + Wording.mu(balance));
        facts.put("sourceText", assessment.source());
        facts.put("documentText", assessment.documentNo());
        facts.put("enteredByName", organization.nameOf(Objects.requireNonNullElse(assessment.correctedBy(), assessment.enteredBy())));
        facts.put("returnComment", Objects.requireNonNullElse(assessment.returnComment(), ""));
        facts.put("assessmentReason", Objects.requireNonNullElse(assessment.reason(), ""));
        facts.put("prospectText", balance.signum() < 0
                ? Markdown.of("**实测值低于目标：确认后登记一票否决，该乡镇已销号的持续整改案件将重新开启。**") : "实测值达到目标。");
        addFigures(facts, assessment);
        return facts;
    }

    private static void addFigures(Map<String, Object> facts, Assessment assessment) {
        if (assessment.enteredTargetMu() != null) {
            facts.put("targetMu", assessment.enteredTargetMu().toPlainString());
        }
        facts.put("valueMu", assessment.valueMu().toPlainString());
        facts.put("source", assessment.source());
        facts.put("documentNumber", assessment.documentNo());
    }
}
