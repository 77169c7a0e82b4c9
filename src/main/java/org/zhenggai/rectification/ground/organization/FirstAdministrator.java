package org.zhenggai.rectification.ground.organization;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator from the environment: the engine's open set-up page is closed. */
@Service
public class FirstAdministrator {

    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final OrganizationSettings settings;
    private final Accounts accounts;

    FirstAdministrator(Organization organization, OrganizationImport organizationImport, OrganizationSettings settings,
            Accounts accounts) {
        this.organization = organization;
        this.organizationImport = organizationImport;
        this.settings = settings;
        this.accounts = accounts;
    }

    /**
     * Does nothing where an account exists already.
     *
     * @throws IllegalStateException when there is none and the environment names no password
     */
    @Transactional
    public void ensure() {
        if (!organization.officers().isEmpty()) {
            return;
        }
        if (!settings.hasAdmin()) {
            throw new IllegalStateException("数据库中没有任何账号。请设置环境变量 RECTIFICATION_ADMIN_PASSWORD（首个安全管理员的口令）后重新启动；"
                    + "如需加载样例，请设置 RECTIFICATION_SAMPLE=load。");
        }
        organizationImport.run(OrganizationDocument.of(
                new Unit("admin", "系统管理", UnitKind.ADMINISTRATION, null, null, null, Set.of(), Map.of()),
                new Officer(settings.adminUser(), "安全管理员", "admin", true, Set.of(Role.SECURITY))));
        accounts.setFirstPassword(settings.adminUser(), settings.adminPassword());
    }
}
