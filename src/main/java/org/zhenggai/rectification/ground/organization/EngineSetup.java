package org.zhenggai.rectification.ground.organization;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/** Makes the engine's grants and filters at start; nothing twice, and what is not ours is taken away. */
@Component
@Order(EngineSetup.ORDER)
class EngineSetup implements ApplicationRunner {

    static final int ORDER = 10;

    private final Grants grants;
    private final TaskFilters filters;
    private final StartGrants starts;
    private final SetupDoor door;
    private final Memberships memberships;
    private final AuditLog audit;

    EngineSetup(Grants grants, StartGrants starts, TaskFilters filters, SetupDoor door, Memberships memberships,
            AuditLog audit) {
        this.memberships = memberships;
        this.audit = audit;
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
        List<String> removed = new ArrayList<>(grants.removeOthers());
        removed.addAll(memberships.correct());
        if (!removed.isEmpty()) {
            audit.record(Act.of(Category.ROLE, Act.SYSTEM, "收回组织机构以外的引擎权限").saying(String.join("；", removed)));
        }
    }
}
