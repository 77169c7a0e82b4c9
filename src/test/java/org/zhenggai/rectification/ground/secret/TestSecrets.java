package org.zhenggai.rectification.ground.secret;

import java.nio.file.Path;

/** What seals secrets, for tests without the application. */
public final class TestSecrets {

    private TestSecrets() {}

    public static Secrets make() {
        return new Secrets(new SecretSettings("only-for-tests-2023", Path.of("target", "secret.key")));
    }
}
