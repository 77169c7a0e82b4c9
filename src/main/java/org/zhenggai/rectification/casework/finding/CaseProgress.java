package org.zhenggai.rectification.casework.finding;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.TaskOpened;

/** Keeps the case's process state in step with the engine: each task that opens says which state it means. */
@Component
class CaseProgress {

    private final Cases cases;

    CaseProgress(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(TaskOpened opened) {
        cases.entered(Long.parseLong(opened.caseId()), ProcessState.valueOf(opened.processState()));
    }
}
