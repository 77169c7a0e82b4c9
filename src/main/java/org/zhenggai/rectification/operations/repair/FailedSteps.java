package org.zhenggai.rectification.operations.repair;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;

/** All that is stuck, for the system administrator. Whoever calls has checked the right to read it. */
@Service
public class FailedSteps {

    private final StuckInstances instances;
    private final Cases cases;

    FailedSteps(StuckInstances instances, Cases cases) {
        this.instances = instances;
        this.cases = cases;
    }

    /** The latest, at most so many. */
    @Transactional(readOnly = true)
    public List<FailedStep> latest(int most) {
        return instances.latest(most).stream().map(found -> new FailedStep(found.businessKey() != null && cases.byNumber(found
                .businessKey()).isPresent() ? found.businessKey() : null, found.failure())).toList();
    }
}
