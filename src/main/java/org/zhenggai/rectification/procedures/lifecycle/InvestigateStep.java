package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.review.AnswerRules;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.FieldProblems;

/** 调查核实: records what was found; an unfounded one goes to the supervising units for confirmation. */
@Component
class InvestigateStep implements TaskStep {

    private static final String UNFOUNDED = "UNFOUNDED";

    private final Investigations investigations;
    private final Submissions submissions;
    private final AnswerRules answers;
    private final Cases cases;
    private final Timeline timeline;
    private final DateRules dates;

    InvestigateStep(Investigations investigations, Submissions submissions, AnswerRules answers, Cases cases, Timeline timeline,
            DateRules dates) {
        this.investigations = investigations;
        this.submissions = submissions;
        this.answers = answers;
        this.cases = cases;
        this.timeline = timeline;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return CategoryTasks.preparing("Task_Investigate");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        String conclusion = form.text("conclusion");
        FieldProblems problems = new FieldProblems();
        problems.check(() -> dates.notInFuture("investigatedOn", "调查日期", form.date("investigatedOn")));
        checkAreas(form, problems);
        problems.refuse();
        answers.recordAnswers(form, caseId, Stage.INVESTIGATION);
        investigations.add(new Investigation(caseId, 0, conclusion, form.date("investigatedOn"), form.text("facts"),
                form.text("unfoundedReason"), form.text("illegalSubject"), form.text("problemType"), form.text("originalType"),
                form.text("fitsSpatialPlan"), form.ticked("crimeClue") ? form.text("crimeClueDetail") : null,
                form.ticked("disciplineClue") ? form.text("disciplineClueDetail") : null, form.userId()));
        cases.measured(caseId, form.number("areaMu"), form.number("farmlandMu"), form.number("basicFarmlandMu"));
        boolean unfounded = UNFOUNDED.equals(conclusion);
        timeline.append(caseId, form.userId(), form.taskKey(), unfounded ? "调查核实：问题不属实" : "调查核实：问题属实",
                form.text("facts"));
        noteClue(form, caseId, "crimeClue", Cause.CRIME);
        noteClue(form, caseId, "disciplineClue", Cause.DISCIPLINE);
        if (unfounded) {
            submissions.open(caseId, Stage.INVESTIGATION, form.userId(), null, form.text("unfoundedReason"));
        }
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("investigationOutcome", conclusion);
        outcome.put("problemType", form.text("problemType"));
        outcome.put("fitsSpatialPlan", form.text("fitsSpatialPlan"));
        return outcome;
    }

    private void noteClue(TaskSubmission form, long caseId, String clue, Cause cause) {
        if (form.ticked(clue)) {
            cases.found(caseId, cause, form.text(clue + "Detail"), form.userId());
        }
    }

    private static void checkAreas(TaskSubmission form, FieldProblems problems) {
        if (exceeds(form.number("farmlandMu"), form.number("areaMu"))) {
            problems.add("farmlandMu", "其中：耕地", "不得大于涉及面积，请核对");
        }
        if (exceeds(form.number("basicFarmlandMu"), form.number("farmlandMu"))) {
            problems.add("basicFarmlandMu", "其中：永久基本农田", "不得大于耕地面积，请核对");
        }
    }

    private static boolean exceeds(BigDecimal part, BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }
}
