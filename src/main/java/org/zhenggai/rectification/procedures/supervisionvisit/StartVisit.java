package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;

/** 实地督导检查: an officer records a visit; the process carries what has to follow. */
@Component
class StartVisit implements StartStep {

    private final VisitRecording recording;
    private final Visits visits;
    private final Cases cases;
    private final CaseInstances instances;

    StartVisit(VisitRecording recording, Visits visits, Cases cases, CaseInstances instances) {
        this.recording = recording;
        this.visits = visits;
        this.cases = cases;
        this.instances = instances;
    }

    @Override
    public String processKey() {
        return SupervisionVisitProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("cases", recording.offered(userId));
    }

    @Override
    public StartOrder perform(StartSubmission submission) {
        Visit visit = recording.record(submission);
        RectificationCase c = cases.get(visit.caseId());
        return new StartOrder(c.caseNumber(), instances.variables(c, visit.id()).putValue("visitingUnit", visit.confirmingUnit())
                .putValue("shamSuspected", visit.shamSuspected()).putValue("hasFindings", !visits.findings(visit.id()).isEmpty()));
    }
}
