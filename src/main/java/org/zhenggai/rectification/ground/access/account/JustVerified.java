package org.zhenggai.rectification.ground.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords that were right a moment ago: a program sends its own with each request, and to verify one costs. */
public class JustVerified {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final long CACHED_AT_MOST = 10_000;

    /** The key of this process alone. */
    private final byte[] key = new byte[KEY_BYTES];
    private final Cache<String, Verified> verified;

    /** @param lasting how long a password is not verified again */
    public JustVerified(Duration lasting) {
        new SecureRandom().nextBytes(key);
        this.verified = Caffeine.newBuilder().maximumSize(CACHED_AT_MOST).expireAfterWrite(lasting).build();
    }

    private record Verified(String fingerprint, String account) {}

    /** The account that this name and password were just right for; empty when they were not. */
    public Optional<String> accountOf(String name, String password) {
        return Optional.ofNullable(verified.getIfPresent(name)).filter(one -> one.fingerprint().equals(fingerprint(name, password)))
                .map(Verified::account);
    }

    /** @param name as it was typed; {@code account} goes by it */
    public void remember(String name, String password, String account) {
        verified.put(name, new Verified(fingerprint(name, password), account));
    }

    public void forget(String name) {
        verified.invalidate(name);
    }

    /** Nothing from which the password could be found, not even in a dump of the memory without the key beside it. */
    private String fingerprint(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
