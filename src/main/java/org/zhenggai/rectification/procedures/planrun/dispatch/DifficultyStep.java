package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 答复困难 and 协调困难: an answer with the day by which it is solved, by somebody else than who wrote the difficulty. */
@Component
class DifficultyStep implements TaskStep {

    private static final String REFER = "REFER";

    private final Difficulties difficulties;
    private final SeparationOfDuties duties;
    private final DateRules dates;
    private final AuditLog audit;

    DifficultyStep(Difficulties difficulties, SeparationOfDuties duties, DateRules dates, AuditLog audit) {
        this.difficulties = difficulties;
        this.duties = duties;
        this.dates = dates;
        this.audit = audit;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(DifficultyProcess.KEY + "/" + DifficultyProcess.ANSWER, DifficultyProcess.KEY + "/" + DifficultyProcess.COORDINATE);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Difficulty difficulty = difficulties.get(form.subjectKey());
        duties.demandOther(form, "answer", "答复意见", difficulty.raisedBy());
        if (DifficultyProcess.ANSWER.equals(form.taskKey()) && REFER.equals(form.text("outcome"))) {
            difficulties.refer(difficulty.id(), form.text("referral"), form.userId());
            audit.record(act(form, "报请领导协调困难", difficulty).saying(form.text("referral")));
            return Map.of("difficultyOutcome", REFER);
        }
        LocalDate until = form.date("until");
        dates.notInPast("until", "解决期限", until);
        difficulties.answer(difficulty.id(), form.text("answer"), until, form.userId());
        audit.record(act(form, "答复困难", difficulty).saying(form.text("answer") + "（" + Wording.date(until) + "前）"));
        return Map.of("difficultyOutcome", "ANSWER");
    }

    private static Act act(TaskSubmission form, String what, Difficulty difficulty) {
        return Act.of(Category.CASEWORK, form.userId(), what).on(difficulty.planId() + "/" + difficulty.weekOf() + "/" + difficulty
                .unitId());
    }
}
