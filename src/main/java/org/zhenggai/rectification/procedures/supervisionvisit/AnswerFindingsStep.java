package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 逐条答复督导意见: the lead unit answers every numbered finding, none left out. */
@Component
class AnswerFindingsStep implements TaskStep {

    private final Visits visits;
    private final Timeline timeline;

    AnswerFindingsStep(Visits visits, Timeline timeline) {
        this.visits = visits;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SupervisionVisitProcess.path(SupervisionVisitProcess.ANSWER));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long visit = form.subjectKey();
        List<VisitFinding> findings = visits.findings(visit);
        Map<String, String> answers = form.rows("findings").stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.get("number")), row -> (String) row.get("answer"),
                        (a, b) -> b));
        String missing = findings.stream().map(finding -> String.valueOf(finding.number()))
                .filter(number -> answers.getOrDefault(number, "").isBlank()).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new SubmissionRefusedException("findings", "督导意见", "第" + missing + "条尚未答复，请逐条填写");
        }
        if (form.rows("findings").size() > findings.size()) {
            throw new SubmissionRefusedException("findings", "督导意见", "只能答复已有的督导意见，请刷新后重填");
        }
        findings.forEach(finding -> visits.answer(visit, finding.number(), answers.get(String.valueOf(finding.number())),
                form.userId()));
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "答复督导意见" + findings.size() + "条",
                VisitTexts.answers(visits.findings(visit)));
        return Map.of();
    }
}
