package org.zhenggai.rectification.ground.organization;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.StandIns;

/** For whom a substitute works: for the principal whose group the task is, or who held the task when the substitution began. */
@Component
class ActingOfficers implements StandIns {

    private final SubstitutionStore store;
    private final Organization organization;

    ActingOfficers(SubstitutionStore store, Organization organization) {
        this.store = store;
        this.organization = organization;
    }

    @Override
    public Optional<String> principalOf(String userId, String taskId, Collection<String> groups) {
        boolean own = groups.isEmpty() || !Collections.disjoint(groups, rolesOf(userId));
        return store.runningFor(userId).stream()
                .filter(running -> taskId != null && store.handedOver(running.id()).contains(taskId)
                        || !own && !Collections.disjoint(groups, rolesOf(running.principal())))
                .map(Substitution::principal).findFirst();
    }

    @Override
    public void acted(String actor, String principal, Work work) {
        store.acted(actor, principal, work);
    }

    private Set<String> rolesOf(String officerId) {
        return organization.officer(officerId).map(Groups::ofRolesOf).orElse(Set.of());
    }
}
