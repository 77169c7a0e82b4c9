package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.review.AnswerRules;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.FieldProblems;

/** 调查核实: records what was found; an unfounded one goes to the supervising units for confirmation. */
@Component
class InvestigateStep implements ReturnableStep {

    private static final String UNFOUNDED = "UNFOUNDED";

    private final Investigations investigations;
    private final Submissions submissions;
    private final AnswerRules answers;
    private final Cases cases;
    private final Timeline timeline;
    private final DateRules dates;
    private final Reviews reviews;

    InvestigateStep(Investigations investigations, Submissions submissions, AnswerRules answers, Cases cases, Timeline timeline,
            DateRules dates, Reviews reviews) {
        this.reviews = reviews;
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

    @Override
    public Set<String> followers() {
        return Set.of("Task_DraftProgramme", "Task_ConfirmUnfounded");
    }

    /** A clue begins a referral, which has receivers of its own. */
    @Override
    public boolean returnable(TaskSubmission form) {
        return !form.ticked("crimeClue") && !form.ticked("disciplineClue");
    }

    @Override
    public Map<String, Object> before(TaskSubmission form) {
        RectificationCase c = cases.get(form.caseKey());
        Map<String, Object> before = new HashMap<>();
        before.put("unfounded", UNFOUNDED.equals(form.text("conclusion")));
        before.put("answered", reviews.toAnswer(form.caseKey(), Stage.INVESTIGATION));
        before.put("area", Memo.text(c.areaMu()));
        before.put("farmland", Memo.text(c.farmlandMu()));
        before.put("basicFarmland", Memo.text(c.basicFarmlandMu()));
        return before;
    }

    @Override
    public void undo(TaskContext task, String officer, Map<String, Object> before) {
        Memo memo = new Memo(before);
        investigations.takeBack(task.caseKey());
        if (Boolean.TRUE.equals(before.get("unfounded"))) {
            submissions.takeBack(task.caseKey(), Stage.INVESTIGATION);
        }
        reviews.unanswer(task.caseKey(), Stage.INVESTIGATION, memo.integers("answered"));
        cases.measured(task.caseKey(), memo.number("area"), memo.number("farmland"), memo.number("basicFarmland"));
    }
}
