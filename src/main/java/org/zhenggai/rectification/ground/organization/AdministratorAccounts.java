package org.zhenggai.rectification.ground.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Administrators' accounts as two administrators make and change them; whoever calls has seen to it that there were two. */
@Service
public class AdministratorAccounts {

    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final EngineCalls engine;

    AdministratorAccounts(Organization organization, OrganizationImport organizationImport, EngineCalls engine) {
        this.engine = engine;
        this.organization = organization;
        this.organizationImport = organizationImport;
    }

    /** All of them, retired ones too. */
    public List<Officer> all() {
        return organization.officers().stream().filter(AdministratorRules::isAdministrator).toList();
    }

    /** The units they work in. */
    public List<Unit> units() {
        return organization.units().stream().filter(unit -> unit.kind() == UnitKind.ADMINISTRATION).toList();
    }

    /** What speaks against the account being so, each in Chinese; empty for nothing. */
    public List<String> problems(Officer account) {
        return organizationImport.problems(document(account));
    }

    /** Makes the account, or makes it so. @throws OrganizationRefusedException when a rule speaks against it */
    public void put(Officer account) {
        engine.apart(() -> organizationImport.run(document(account)));
    }

    private OrganizationDocument document(Officer account) {
        return OrganizationDocument.of(organization.unit(account.unitId()).orElseThrow(), account);
    }
}
