package org.zhenggai.rectification.casework.takeback;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.engine.task.FormOpened;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.SubmissionWatch;
import org.zhenggai.rectification.ground.engine.task.TaskFrame;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** Keeps what has to be known to take a submission back, and who has opened which task. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // others may refuse
class SubmissionKeeper implements SubmissionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionKeeper.class);

    private final TakeBackStore store;
    private final ObjectProvider<ReturnableStep> steps;
    private final Acting acting;
    private final TakeBackSettings settings;
    private final Clock clock;

    SubmissionKeeper(TakeBackStore store, ObjectProvider<ReturnableStep> steps, Acting acting, TakeBackSettings settings, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.acting = acting;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void submitting(TaskSubmission form, TaskFrame task) {
        if (form.caseId() == null) {
            return;
        }
        store.passed(form);
        String path = form.processKey() + "/" + form.taskKey();
        steps.stream().filter(step -> step.tasks().contains(path)).filter(step -> step.returnable(form)).findFirst().ifPresent(
                step -> store.keep(form, task.name(), task.processName(), acting.principalOf(form.userId()).orElse(null), task.due(),
                        KeptValues.of(form, task), KeptValues.written(step.before(form))));
    }

    @EventListener
    void on(FormOpened opened) {
        store.opened(opened.taskId(), opened.officer());
    }

    /** What nobody can take back any more. */
    @Scheduled(fixedDelayString = "${rectification.take-back.cleaning-interval}", initialDelayString = "PT20M")
    @Transactional
    public void clean() {
        int gone = store.clean(OffsetDateTime.now(clock).minus(settings.lifetime()));
        if (gone > 0) {
            LOG.info("清理不能再撤回的提交和任务打开记录 {} 条", gone);
        }
    }
}
