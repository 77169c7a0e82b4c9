package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.ReviewDesk;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 复核不属实: every supervising unit must confirm, one that does not sends the case back to investigation. */
@Component
class ConfirmUnfoundedStep implements TaskStep {

    private final ReviewDesk desk;

    ConfirmUnfoundedStep(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<String> tasks() {
        return CategoryTasks.preparing("Task_ConfirmUnfounded");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Conclusion together = desk.judge(form, Stage.INVESTIGATION, "复核“不属实”结论", Conclusion.valueOf(form.text("conclusion")),
                null, null);
        return Map.of("unfoundedOutcome", together.name());
    }
}
