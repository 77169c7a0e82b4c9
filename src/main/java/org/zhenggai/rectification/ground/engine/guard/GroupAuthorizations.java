package org.zhenggai.rectification.ground.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** The engine's own check of grants, asked in a way that does not grow with the number of grants there are. */
public class GroupAuthorizations extends AuthorizationManager {

    /** Spares each command of an officer the scan over all grants that the engine does to drop groups without any. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groupIds) {
        return groupIds == null ? List.of() : groupIds;
    }

    /**
     * Lists of tasks are checked by the engine's way for installations that also revoke: it looks each task up among the caller's grants.
     * Its other way joins every task with every grant of the caller, 25 million times for a unit with 5,000 tasks.
     */
    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        query.getAuthCheck().setRevokeAuthorizationCheckEnabled(true);
    }
}
