package org.zhenggai.rectification.ground.access.key;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/** Whose rights a key may have: an officer's who works here, never an administrator's. Asked anew with each use. */
@Component
class KeyAccounts {

    private static final Set<Role> NEVER = Set.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT);

    private final Organization organization;

    KeyAccounts(Organization organization) {
        this.organization = organization;
    }

    boolean isActive(String account) {
        return organization.officer(account).filter(Officer::active).isPresent();
    }

    boolean isAdministrator(String account) {
        return organization.officer(account).filter(found -> found.roles().stream().anyMatch(NEVER::contains)).isPresent();
    }

    boolean mayHaveKeys(String account) {
        return isActive(account) && !isAdministrator(account);
    }
}
