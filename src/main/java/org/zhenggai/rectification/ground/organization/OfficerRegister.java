package org.zhenggai.rectification.ground.organization;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/**
 * Adds and changes one officer, by the same way as a security administrator's import: there is one way of changing people, and no
 * administrator is made or changed by it. Whoever calls has checked who may.
 */
@Service
public class OfficerRegister {

    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final IdentityService identity;
    private final EngineCalls engine;

    OfficerRegister(Organization organization, @Lazy OrganizationImport organizationImport, @Lazy IdentityService identity,
            EngineCalls engine) {
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
        OrganizationDocument document = OrganizationDocument.of(organization.unit(officer.unitId()).orElseThrow(), officer);
        engine.asSystem(() -> organizationImport.runForSecurity(document));
    }
}
