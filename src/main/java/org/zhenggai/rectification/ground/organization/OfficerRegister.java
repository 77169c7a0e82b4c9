package org.zhenggai.rectification.ground.organization;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/**
 * Adds and changes officers, by the same way as a security administrator's import: there is one way of changing people, and no
 * administrator is made or changed by it. Whoever calls has checked who may.
 */
@Service
public class OfficerRegister {

    private final OrganizationStore store;
    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final IdentityService identity;
    private final EngineCalls engine;

    OfficerRegister(OrganizationStore store, Organization organization, @Lazy OrganizationImport organizationImport,
            @Lazy IdentityService identity,
            EngineCalls engine) {
        this.store = store;
        this.organization = organization;
        this.organizationImport = organizationImport;
        this.identity = identity;
        this.engine = engine;
    }

    /** Whether somebody is called so already: an officer, an account of the engine's own, the software itself. */
    public boolean isTaken(String id) {
        return AdministratorRules.isSystemItself(id) || organization.officer(id).isPresent() || engine.asSystem(() -> identity
                .createUserQuery().userId(id).count() > 0);
    }

    /**
     * Makes the officer, or makes him so.
     *
     * @throws OrganizationRefusedException when a rule speaks against it; nothing is changed then
     */
    @Transactional
    public void put(Officer officer) {
        put(List.of(officer));
    }

    /** As {@link #put(Officer)}, many at once: all or none. */
    @Transactional
    public void put(Collection<Officer> officers) {
        OrganizationDocument document = document(officers);
        engine.asSystem(() -> organizationImport.runForSecurity(document));
    }

    /** What would keep these officers from being {@link #put}, each in Chinese; empty for nothing. Nothing is changed. */
    public List<String> problems(Collection<Officer> officers) {
        return organizationImport.problemsForSecurity(document(officers));
    }

    /** Until the end of the transaction nobody else changes officers; the transaction itself reads them as they are now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        store.lock();
        organization.changed();
    }

    private OrganizationDocument document(Collection<Officer> officers) {
        return OrganizationDocument.of(officers, unit -> organization.unit(unit).orElseThrow());
    }
}
