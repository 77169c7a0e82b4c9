package org.zhenggai.rectification.views.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.HeldTask;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Positions;

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
        String groups = words(task.groups());
        return groups.isEmpty() ? "经办人" : groups;
    }

    private String words(List<String> groups) {
        return groups.stream().flatMap(group -> Positions.of(group).stream()).map(organization::nameOf).distinct()
                .collect(Collectors.joining("、"));
    }
}
