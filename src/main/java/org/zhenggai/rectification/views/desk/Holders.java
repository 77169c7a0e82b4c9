package org.zhenggai.rectification.views.desk;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.HeldTask;
import org.zhenggai.rectification.ground.organization.Organization;

/** Who a task waits for, in words. */
@Component
class Holders {

    private final Organization organization;

    Holders(Organization organization) {
        this.organization = organization;
    }

    /** The officer who holds the task, else the units and posts that may take it. */
    String of(HeldTask task) {
        if (task.assignee() != null) {
            return organization.nameOf(task.assignee());
        }
        String groups = organization.namesOf(task.groups());
        return groups.isEmpty() ? "经办人" : groups;
    }
}
