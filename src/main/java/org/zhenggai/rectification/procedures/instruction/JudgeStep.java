package org.zhenggai.rectification.procedures.instruction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.instruction.InstructionStore.Kind;

/** 审阅批示落实情况: the leader closes the instruction, or has it carried on with by a new day; never who answered. */
@Component
class JudgeStep implements TaskStep {

    private final InstructionStore store;
    private final Instructions instructions;
    private final SeparationOfDuties duties;
    private final Timeline timeline;

    JudgeStep(InstructionStore store, Instructions instructions, SeparationOfDuties duties, Timeline timeline) {
        this.store = store;
        this.instructions = instructions;
        this.duties = duties;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(InstructionProcess.path(InstructionProcess.JUDGE));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long id = form.subjectKey();
        duties.demandOther(form, "conclusion", "审阅结论", store.steps(id).stream().filter(step -> step.kind() == Kind.ANSWER)
                .map(InstructionStore.Step::officerId).toArray(String[]::new));
        Kind conclusion = Kind.valueOf(form.text("conclusion"));
        if (conclusion == Kind.ACCEPT) {
            store.accept(id, form.text("opinion"), form.userId());
            timeline.append(form.caseKey(), form.userId(), form.taskKey(), "批示办结", form.text("opinion"));
        } else {
            LocalDate until = form.date("until");
            if (!instructions.allowed(until)) {
                throw new SubmissionRefusedException("until", "要求何时前再次回复", instructions.dayRule());
            }
            store.sendBack(id, form.text("opinion"), until, form.userId());
            timeline.append(form.caseKey(), form.userId(), form.taskKey(), "批示继续落实，请于" + Wording.date(until) + "前再次回复",
                    form.text("opinion"));
        }
        return Map.of("instructionOutcome", conclusion.name());
    }
}
