package org.zhenggai.rectification.procedures.opinion;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 提出意见: what the asked officer thinks; nobody whom the rule of own work bars from the task that waits, whoever holds this one. */
@Component
class AnswerOpinionStep implements TaskStep {

    private final OpinionStore store;
    private final OpinionChoices choices;
    private final OpinionNews news;
    private final Cases cases;

    AnswerOpinionStep(OpinionStore store, OpinionChoices choices, OpinionNews news, Cases cases) {
        this.store = store;
        this.choices = choices;
        this.news = news;
        this.cases = cases;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(OpinionProcess.path(OpinionProcess.GIVE));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        OpinionRequest one = store.get(form.subjectKey());
        choices.barred(one.askedBy(), form.userId(), cases.get(one.caseId()), one.taskPath()).ifPresent(reason -> {
            throw new SubmissionRefusedException("opinion", "意见", "不得对自己的工作提出意见：" + reason + "，须由他人办理");
        });
        news.answered(one, form.text("opinion"), form.userId());
        return Map.of();
    }
}
