package org.zhenggai.rectification.ground.access.login;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * Accounts that log in with a password kept here, whatever stands beside it. An account is local or comes from elsewhere, never both:
 * whoever runs the directory or the issuer could otherwise become an administrator here.
 */
@Component
public class LocalAccounts {

    private final LocalSettings settings;
    private final Organization organization;

    LocalAccounts(LocalSettings settings, Organization organization) {
        this.settings = settings;
        this.organization = organization;
    }

    public boolean isLocal(String account) {
        return settings.accounts().contains(account) || settings.roles().stream().anyMatch(role -> organization.has(account, role));
    }
}
