package org.zhenggai.rectification.ground.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/**
 * Gives a substitute the task groups of the principal's own roles and takes them back. What the principal holds only as somebody's
 * substitute is never passed on: nobody acts in a chain.
 */
@Service
@Transactional
public class Substitutions {

    private final SubstitutionStore store;
    private final Organization organization;
    private final HeldTasks tasks;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final EngineCalls engine;

    Substitutions(SubstitutionStore store, Organization organization, HeldTasks tasks, @Lazy IdentityService identity,
            @Lazy RuntimeService runtime, EngineCalls engine) {
        this.store = store;
        this.organization = organization;
        this.tasks = tasks;
        this.identity = identity;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** The first day has come. */
    public void begin(long id) {
        Substitution substitution = store.get(id);
        store.begun(id);
        engine.asSystem(() -> {
            Set<String> present = identity.createGroupQuery().groupMember(substitution.substitute()).list().stream()
                    .map(Group::getId).collect(Collectors.toSet());
            granted(substitution).stream().filter(group -> !present.contains(group))
                    .forEach(group -> identity.createMembership(substitution.substitute(), group));
            tasks.handOver(substitution, granted(substitution));
            return null;
        });
    }

    /** The last day is over, or it ended before: takes back what the substitute has by this substitution alone. */
    public void end(long id) {
        Substitution substitution = store.get(id);
        if (Set.of(SubstitutionState.PLANNED, SubstitutionState.RUNNING).contains(substitution.state())) {
            store.ended(id, SubstitutionState.ENDED, null);
        }
        Set<String> kept = new HashSet<>(groupsByStandingIn(substitution.substitute()));
        organization.officer(substitution.substitute()).filter(Officer::active).map(Groups::ofRolesOf).ifPresent(kept::addAll);
        engine.asSystem(() -> {
            Set<String> lost = identity.createGroupQuery().groupMember(substitution.substitute()).list().stream().map(Group::getId)
                    .filter(granted(substitution)::contains).filter(group -> !kept.contains(group)).collect(Collectors.toSet());
            lost.forEach(group -> identity.deleteMembership(substitution.substitute(), group));
            tasks.takeBack(substitution, lost);
            return null;
        });
    }

    /** Ends every substitution one of whose people is retired or has gone to another unit. */
    void endWherePeopleLeft() {
        for (Substitution substitution : store.open()) {
            if (!inUnit(substitution.principal(), substitution.unitId()) || !inUnit(substitution.substitute(), substitution.unitId())) {
                store.ended(substitution.id(), SubstitutionState.VOID, "本人或代办人已停用或调离本单位");
                engine.asSystem(() -> {
                    runtime.createExecutionQuery().messageEventSubscriptionName(SubstitutionProcess.PERSON_LEFT)
                            .processInstanceBusinessKey(substitution.businessKey()).list()
                            .forEach(waiting -> runtime.messageEventReceived(SubstitutionProcess.PERSON_LEFT, waiting.getId()));
                    return null;
                });
            }
        }
    }

    /** The groups an officer is in only because he stands in for others at present. */
    Set<String> groupsByStandingIn(String officerId) {
        return store.runningFor(officerId).stream().flatMap(running -> granted(running).stream()).collect(Collectors.toSet());
    }

    /** Those whom the officer stands in for at present. */
    List<String> principalsOf(String officerId) {
        return store.runningFor(officerId).stream().map(Substitution::principal).toList();
    }

    private Set<String> granted(Substitution substitution) {
        return organization.officer(substitution.principal()).map(Groups::ofRolesOf).orElse(Set.of());
    }

    private boolean inUnit(String officerId, String unitId) {
        return organization.officer(officerId).filter(Officer::active).map(officer -> officer.unitId().equals(unitId)).orElse(false);
    }
}
