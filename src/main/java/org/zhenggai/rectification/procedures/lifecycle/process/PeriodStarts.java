package org.zhenggai.rectification.procedures.lifecycle.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.mass.MassWork;

/** Reporting periods begin for all ongoing cases on the same morning. */
@Component
class PeriodStarts implements MassWork {

    @Override
    public Set<String> timers() {
        return Set.of("Timer_NextPeriod");
    }
}
