package org.zhenggai.rectification.ground.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Spares each command of an officer the scan over all grants that the engine does to drop groups without any. */
public class GroupAuthorizations extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groupIds) {
        return groupIds == null ? List.of() : groupIds;
    }
}
