package org.zhenggai.rectification.procedures.opinion;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.ground.engine.TaskEnded;
import org.zhenggai.rectification.ground.engine.task.SubmissionWatch;
import org.zhenggai.rectification.ground.engine.task.TaskFrame;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.ConflictException;

/**
 * A task that waits for an opinion is not submitted: whoever asked can take the question back by one press, and whoever is asked must not
 * find that it was decided without him. Where the task or the case ends nevertheless, the question ends with it.
 */
@Component
class OpinionEnds implements SubmissionWatch {

    private final Opinions opinions;
    private final OpinionStore store;

    OpinionEnds(Opinions opinions, OpinionStore store) {
        this.opinions = opinions;
        this.store = store;
    }

    @Override
    public void submitting(TaskSubmission submission, TaskFrame task) {
        opinions.refusal(submission.task().taskId()).ifPresent(reason -> {
            throw new ConflictException(reason);
        });
    }

    @EventListener
    void on(TaskEnded ended) {
        opinions.waiting(ended.taskId()).forEach(opinions::endVoid);
    }

    @EventListener
    void on(CaseEnded ended) {
        store.openOfCase(ended.caseId()).forEach(opinions::endVoid);
    }
}
