package org.zhenggai.rectification.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The app on somebody's phone: knows the secret from a page and shows the one-time password of the moment. */
public final class Authenticator {

    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    private Authenticator(String secret) {
        this.key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), generator.getAlgorithm());
    }

    /** Set up with the secret that stands in the page. */
    public static Authenticator of(String page) {
        Matcher found = SECRET.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no secret in " + page);
        }
        return new Authenticator(found.group(1));
    }

    /** @param steps of thirty seconds from now: none is taken twice, and the next one is taken already */
    public String code(int steps) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.now().plusSeconds(30L * steps));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
