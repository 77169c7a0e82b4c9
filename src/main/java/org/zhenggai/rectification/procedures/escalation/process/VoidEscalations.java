package org.zhenggai.rectification.procedures.escalation.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.procedures.escalation.EscalationEnd;
import org.zhenggai.rectification.procedures.escalation.EscalationProcess;

/** A case that ends takes its unsigned drafts with it: their instances end visibly. */
@Component
class VoidEscalations {

    private final EscalationEnd end;
    private final Cases cases;
    private final CaseInstances instances;

    VoidEscalations(EscalationEnd end, Cases cases, CaseInstances instances) {
        this.end = end;
        this.cases = cases;
        this.instances = instances;
    }

    @EventListener
    void on(CaseEnded ended) {
        RectificationCase c = cases.get(ended.caseId());
        end.caseEnded(c.id()).forEach(draft -> instances.running(EscalationProcess.KEY, c, draft)
                .forEach(instance -> instances.tell(instance, "escalation-void", Map.of())));
    }
}
