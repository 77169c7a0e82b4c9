package org.zhenggai.rectification.procedures.instruction;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 落实批示: says what was done about it. */
@Component
class CarryOutStep implements TaskStep {

    private final InstructionStore store;
    private final Timeline timeline;

    CarryOutStep(InstructionStore store, Timeline timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(InstructionProcess.path(InstructionProcess.CARRY_OUT));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        store.answer(form.subjectKey(), form.text("answer"), form.userId());
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "回复批示落实情况", form.text("answer"));
        return Map.of();
    }
}
