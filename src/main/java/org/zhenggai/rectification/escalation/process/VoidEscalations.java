package org.zhenggai.rectification.escalation.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.escalation.EscalationEnd;
import org.zhenggai.rectification.escalation.EscalationProcess;
import org.zhenggai.rectification.finding.CaseEnded;
import org.zhenggai.rectification.finding.Cases;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.process.CaseInstances;

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
