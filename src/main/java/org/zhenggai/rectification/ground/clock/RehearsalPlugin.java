package org.zhenggai.rectification.ground.clock;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Makes the engine wait for the clock: it must be set before the engine is built. */
@Component
class RehearsalPlugin extends AbstractProcessEnginePlugin {

    // only for the order of the beans
    @SuppressWarnings("unused")
    RehearsalPlugin(RehearsalClock clock) {}
}
