package org.zhenggai.rectification.ground.secret;

import java.nio.file.Path;

/** What seals secrets, for tests without the application. */
public final class TestSecrets {

    /** One for all: its key is derived from the passphrase as slowly as that should be. */
    private static final Secrets SECRETS = new Secrets(new SecretSettings("only-for-tests-2023", Path.of("target", "secret.key")));

    private TestSecrets() {}

    public static Secrets make() {
        return SECRETS;
    }
}
