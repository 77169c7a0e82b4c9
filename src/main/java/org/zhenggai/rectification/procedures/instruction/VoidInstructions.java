package org.zhenggai.rectification.procedures.instruction;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;

/** A case that ends takes its instructions with it: nobody is reminded of what is to be done on it any more. */
@Component
class VoidInstructions {

    private final InstructionStore store;
    private final Cases cases;
    private final CaseInstances instances;
    private final Timeline timeline;

    VoidInstructions(InstructionStore store, Cases cases, CaseInstances instances, Timeline timeline) {
        this.store = store;
        this.cases = cases;
        this.instances = instances;
        this.timeline = timeline;
    }

    @EventListener
    void on(CaseEnded ended) {
        List<Long> open = store.end(ended.caseId());
        if (open.isEmpty()) {
            return;
        }
        timeline.append(ended.caseId(), Timeline.SYSTEM, "INSTRUCTION_VOID", "案件已结束，未办结的批示" + open.size() + "件随之终止", null);
        RectificationCase c = cases.get(ended.caseId());
        open.forEach(id -> instances.running(InstructionProcess.KEY, c, id).forEach(instance -> {
            if (!instances.tell(instance, InstructionProcess.VOID, Map.of())) {
                instances.end(instance, "案件已结束"); // begun under a version of the model that does not wait for the word
            }
        }));
    }
}
