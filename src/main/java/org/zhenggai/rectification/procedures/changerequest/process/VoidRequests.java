package org.zhenggai.rectification.procedures.changerequest.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;
import org.zhenggai.rectification.procedures.changerequest.RequestTasks;

/** A case that ends takes its requests with it: the instances end visibly, a running suspension is lifted. */
@Component
class VoidRequests {

    private final ChangeRequests requests;
    private final Cases cases;
    private final CaseInstances instances;
    private final Timeline timeline;

    VoidRequests(ChangeRequests requests, Cases cases, CaseInstances instances, Timeline timeline) {
        this.requests = requests;
        this.cases = cases;
        this.instances = instances;
        this.timeline = timeline;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (requests.voidPending(ended.caseId()) > 0) {
            timeline.append(ended.caseId(), Timeline.SYSTEM, "CHANGE_VOID", "案件已结束，待决的申请作废", null);
        }
        RectificationCase c = cases.get(ended.caseId());
        RequestTasks.PROCESSES.forEach(process -> instances.running(process, c)
                .forEach(instance -> instances.tell(instance, "request-void", Map.of())));
    }
}
