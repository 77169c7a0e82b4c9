package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.AnswerOutcome;

/** What forms show of a visit; a returned answer starts from what was answered before. */
@Component
class VisitFacts implements TaskFacts {

    private final Visits visits;
    private final Organization organization;

    VisitFacts(Visits visits, Organization organization) {
        this.visits = visits;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(SupervisionVisitProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("visitText", "shamText", "returnText", "findings", "findingRows", "answeredByName", "answeredOnText");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Visit visit = visits.get(task.subjectKey());
        List<Map<String, Object>> findings = visits.findings(visit.id()).stream().map(VisitFacts::row).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("visitText", Markdown.of("**检查日期** %s　**地点** %s　**检查人员** %s　**登记人** %s", Wording.date(visit.visitedOn()),
                visit.place(), visit.visitors(), organization.nameOf(visit.recordedBy())));
        facts.put("shamText", Objects.requireNonNullElse(visit.shamDetail(), ""));
        facts.put("returnText", visit.answerOutcome() == AnswerOutcome.RETURN ? Markdown.of("\n\n**退回意见** %s", visit.answerComment()) : "");
        facts.put("findings", findings);
        facts.put("findingRows", findings);
        visits.findings(visit.id()).stream().filter(finding -> finding.answeredBy() != null).findFirst().ifPresent(finding -> {
            facts.put("answeredByName", organization.nameOf(finding.answeredBy()));
            facts.put("answeredOnText", date(finding.answeredOn()));
        });
        return facts;
    }

    private static Map<String, Object> row(VisitFinding finding) {
        return Map.of("number", String.valueOf(finding.number()), "found", finding.found(), "requirement", finding.requirement(),
                "answer", Objects.requireNonNullElse(finding.answer(), ""));
    }

    private static String date(LocalDate day) {
        return day == null ? "" : Wording.date(day);
    }
}
