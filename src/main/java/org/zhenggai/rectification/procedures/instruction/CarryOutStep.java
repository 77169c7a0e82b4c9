package org.zhenggai.rectification.procedures.instruction;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 落实批示: says what was done about it. */
@Component
class CarryOutStep implements ReturnableStep {

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

    @Override
    public Set<String> followers() {
        return Set.of(InstructionProcess.JUDGE);
    }

    @Override
    public boolean returnable(TaskSubmission submission) {
        return true;
    }

    @Override
    public Map<String, Object> before(TaskSubmission submission) {
        return Map.of();
    }

    @Override
    public void undo(TaskContext task, String officer, Map<String, Object> before) {
        store.takeBackAnswer(task.subjectKey(), officer);
    }
}
