package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 落实整改并举证: reports progress as often as needed; handing in the evidence opens a round of acceptance. */
@Component
class RectifyStep implements ReturnableStep {

    private static final String SUBMIT = "SUBMIT";

    private final Programmes programmes;
    private final EvidenceHandIn evidence;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    RectifyStep(Programmes programmes, EvidenceHandIn evidence, Timeline timeline, ApplicationEventPublisher events) {
        this.events = events;
        this.programmes = programmes;
        this.evidence = evidence;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(DeadlineBoundProcess.KEY + "/Task_Rectify", OngoingProcess.KEY + "/Task_SubmitEvidence");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        if (form.processKey().equals(OngoingProcess.KEY)) {
            evidence.submit(form, caseId);
            return Map.of();
        }
        String action = form.text("action");
        form.chosen("milestonesDone").forEach(milestone -> programmes.report(caseId, Long.parseLong(milestone)));
        events.publishEvent(new CaseChanged(caseId)); // a milestone that is reported may withdraw a letter
        if (SUBMIT.equals(action)) {
            evidence.submit(form, caseId);
        } else {
            timeline.append(caseId, form.userId(), form.taskKey(), "上报整改进展", form.text("progress"));
        }
        return Map.of("rectificationOutcome", action);
    }

    @Override
    public Set<String> followers() {
        return Set.of("Call_Acceptance");
    }

    /** Progress on the way is reported again, not taken back: the next report follows at once. */
    @Override
    public boolean returnable(TaskSubmission form) {
        return form.processKey().equals(OngoingProcess.KEY) || SUBMIT.equals(form.text("action"));
    }

    @Override
    public Map<String, Object> before(TaskSubmission form) {
        return evidence.before(form.caseKey());
    }

    @Override
    public void undo(TaskContext task, String officer, Map<String, Object> before) {
        evidence.takeBack(task.caseKey(), new Memo(before));
    }
}
