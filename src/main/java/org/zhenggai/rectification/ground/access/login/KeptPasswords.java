package org.zhenggai.rectification.ground.access.login;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.Passwords;

/** The passwords that are kept here. */
@Component
class KeptPasswords implements PasswordCheck {

    private final Passwords passwords;

    KeptPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    private record Own(Passwords passwords, String account) implements Claim {

        @Override
        public boolean isRight(String password) {
            return passwords.matches(account, password);
        }
    }

    @Override
    public Caller.Origin origin() {
        return Caller.Origin.OWN;
    }

    @Override
    public Optional<String> justRight(String name, String password) {
        return passwords.wasJustRight(name, password) ? Optional.of(name) : Optional.empty();
    }

    @Override
    public Claim claim(String name) {
        return new Own(passwords, name);
    }
}
