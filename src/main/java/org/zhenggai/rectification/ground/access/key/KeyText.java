package org.zhenggai.rectification.ground.access.key;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A key as a program sends it: {@code zgk_<id>_<secret>}. The prefix lets scanners of sources find one that was left lying about.
 *
 * @param secret 256 random bits, so that a plain hash of it does and nobody guesses one
 */
record KeyText(String id, String secret) {

    private static final String PREFIX = "zgk_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{12})_([0-9a-f]{64})");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    static KeyText random(SecureRandom random) {
        return new KeyText(hex(random, ID_BYTES), hex(random, SECRET_BYTES));
    }

    /** Whether this claims to be one. */
    static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    static Optional<KeyText> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new KeyText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    String hash() {
        return DigestUtils.sha256Hex(secret);
    }

    /** As the program sends it. */
    String text() {
        return PREFIX + id + "_" + secret;
    }

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return PREFIX + id;
    }

    private static String hex(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
