package org.zhenggai.rectification.pages.cockpit;

import java.util.List;
import org.camunda.bpm.cockpit.Cockpit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.Casework;

/** Puts {@link GuardedCockpit} in the place of what Cockpit started with, before the port opens. */
@Component
class CockpitGuard implements SmartInitializingSingleton {

    private final List<Casework> casework;

    CockpitGuard(List<Casework> casework) {
        this.casework = casework;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Cockpit.setCockpitRuntimeDelegate(new GuardedCockpit(casework));
    }
}
