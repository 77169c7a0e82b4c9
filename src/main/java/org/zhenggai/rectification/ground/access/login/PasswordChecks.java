package org.zhenggai.rectification.ground.access.login;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.directory.DirectoryPasswords;
import org.zhenggai.rectification.ground.access.login.Caller.Origin;
import org.zhenggai.rectification.ground.access.oidc.OidcSettings;

/** Who is asked about whose password. */
@Component
public class PasswordChecks {

    private final KeptPasswords kept;
    private final DirectoryPasswords directory;
    private final OidcSettings issuer;
    private final LocalAccounts local;
    private final PasswordCheck nobody = new Nobody();

    PasswordChecks(KeptPasswords kept, DirectoryPasswords directory, OidcSettings issuer, LocalAccounts local) {
        this.kept = kept;
        this.directory = directory;
        this.issuer = issuer;
        this.local = local;
    }

    /** @param name as typed */
    PasswordCheck of(String name) {
        if (local.isLocal(name)) {
            return kept;
        }
        if (directory.isOn()) {
            return directory;
        }
        return issuer.isOn() && issuer.only() ? nobody : kept;
    }

    /** Whether the account logs in with a password that is kept here. */
    public boolean isKept(String account) {
        return of(account) == kept;
    }

    /** Whether what the check says of the account counts: of local ones only we say who they are. */
    boolean counts(PasswordCheck check, String account) {
        return check.origin() == Origin.OWN || !local.isLocal(account);
    }

    /** No password of any such account is taken; finding that out takes as long as elsewhere. */
    private final class Nobody implements PasswordCheck {

        @Override
        public Origin origin() {
            return Origin.OWN;
        }

        @Override
        public Optional<String> justRight(String name, String password) {
            return Optional.empty();
        }

        @Override
        public Claim claim(String name) {
            Claim asElsewhere = kept.claim(name);
            return new Claim() {
                @Override
                public String account() {
                    return name;
                }

                @Override
                public boolean isRight(String password) {
                    asElsewhere.isRight(password);
                    return false;
                }
            };
        }
    }
}
