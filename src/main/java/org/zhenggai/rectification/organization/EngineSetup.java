package org.zhenggai.rectification.organization;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine's grants and filters at start; nothing twice. */
@Component
@Order(EngineSetup.ORDER)
class EngineSetup implements ApplicationRunner {

    static final int ORDER = 10;

    private final Grants grants;
    private final TaskFilters filters;
    private final StartGrants starts;
    private final SetupDoor door;

    EngineSetup(Grants grants, StartGrants starts, TaskFilters filters, SetupDoor door) {
        this.starts = starts;
        this.door = door;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        grants.ensure();
        starts.ensure();
        filters.ensure();
        door.close();
    }
}
