package org.zhenggai.rectification.procedures.changerequest.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ConditionMet;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.procedures.changerequest.CategoryConversionProcess;
import org.zhenggai.rectification.procedures.changerequest.ChangeKind;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;
import org.zhenggai.rectification.procedures.changerequest.ChangeState;
import org.zhenggai.rectification.procedures.changerequest.NewRequest;

/** Asks for the conversion to deadline-bound once the condition of an undated case is met, unless a request of the case is pending. */
@Component
class RequestConversion {

    private final RequestStarts starts;
    private final ChangeRequests requests;
    private final Cases cases;
    private final CaseInstances instances;

    RequestConversion(RequestStarts starts, ChangeRequests requests, Cases cases, CaseInstances instances) {
        this.starts = starts;
        this.requests = requests;
        this.cases = cases;
        this.instances = instances;
    }

    @EventListener
    void on(ConditionMet met) {
        if (requests.of(met.caseId()).stream().anyMatch(request -> request.state() == ChangeState.PENDING)) {
            return;
        }
        RectificationCase c = cases.get(met.caseId());
        StartOrder order = starts.begin(c, new NewRequest(c.id(), ChangeKind.TO_DEADLINE_BOUND, met.reason(), null, null, met.proposed(),
                null, null), met.actor());
        instances.start(CategoryConversionProcess.KEY, c, order.variables());
    }
}
