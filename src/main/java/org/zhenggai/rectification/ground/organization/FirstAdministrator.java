package org.zhenggai.rectification.ground.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** The first administrators of an empty installation: one from the environment, or all three. The engine's open set-up page is closed. */
@Service
public class FirstAdministrator {

    private static final Unit ADMINISTRATION = new Unit("admin", "系统管理", UnitKind.ADMINISTRATION, null, null, null, Set.of(), Map.of());

    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final OrganizationStore store;
    private final OrganizationSettings settings;
    private final Accounts accounts;
    private final EngineCalls engine;

    FirstAdministrator(Organization organization, OrganizationImport organizationImport, OrganizationStore store,
            OrganizationSettings settings,
            Accounts accounts, EngineCalls engine) {
        this.organization = organization;
        this.organizationImport = organizationImport;
        this.store = store;
        this.settings = settings;
        this.accounts = accounts;
        this.engine = engine;
    }

    /** Whether nobody could log in: there has never been an account. */
    public boolean isNobodyThere() {
        return organization.officers().isEmpty();
    }

    /** Makes the security administrator whose password the environment names. Does nothing where it names none or an account exists. */
    @Transactional
    public void ensure() {
        if (!isNobodyThere() || !settings.hasAdmin()) {
            return;
        }
        organizationImport.run(OrganizationDocument.of(ADMINISTRATION,
                new Officer(settings.adminUser(), "安全管理员", ADMINISTRATION.id(), true, Set.of(Role.SECURITY))));
        accounts.setFirstPassword(settings.adminUser(), settings.adminPassword());
    }

    /** Somebody of whom nothing is known yet. */
    public record Founder(String id, String name, Role role) {}

    /** What speaks against these people as the three, each in Chinese; empty for nothing. */
    public List<String> problems(List<Founder> three) {
        return organizationImport.problems(document(three));
    }

    /**
     * Makes the three administrators, once.
     *
     * @return false, and nothing is done, where somebody else was faster
     * @throws OrganizationRefusedException when a rule speaks against them
     */
    @Transactional
    public boolean found(List<Founder> three) {
        store.lock();
        if (!store.officers().isEmpty()) {
            return false;
        }
        engine.asSystem(() -> organizationImport.run(document(three)));
        return true;
    }

    private static OrganizationDocument document(List<Founder> three) {
        return OrganizationDocument.of(ADMINISTRATION, three.stream().map(one -> new Officer(one.id(), one.name(), ADMINISTRATION.id(),
                true,
                Set.of(one.role()))).toArray(Officer[]::new));
    }
}
