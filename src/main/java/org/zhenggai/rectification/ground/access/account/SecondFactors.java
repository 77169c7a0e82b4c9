package org.zhenggai.rectification.ground.access.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.secret.Secrets;

/** One-time passwords by time (RFC 6238: six digits, thirty seconds, HMAC-SHA-1 as every app knows it) and the codes for a lost phone. */
@Service
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 5;
    /** A phone's clock may be so many steps off. */
    private static final int TOLERATED_STEPS = 1;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AccessSettings.SecondFactor settings;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    SecondFactors(JdbcClient jdbc, Secrets secrets, AccessSettings settings, RealTime time) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.settings = settings.secondFactor();
        this.time = time;
    }

    /** What an app is set up with. @param address for a QR code; @param secret to type in, in groups of four */
    public record Setup(String address, String secret) {}

    private record Kept(String sealed, boolean confirmed, long lastStep) {}

    /** Whether a log-in of this account asks for a one-time password. */
    public boolean isSetUp(String userId) {
        return kept(userId).filter(Kept::confirmed).isPresent();
    }

    /** How many recovery codes are left. */
    public int codesLeft(String userId) {
        return jdbc.sql("select count(*) from recovery_code where user_id = ? and used_at is null").param(userId)
                .query(Integer.class).single();
    }

    /** Begins to set an app up, or shows again what has been begun; nothing is asked for until it is {@link #confirm}ed. */
    @Transactional
    public Setup begin(String userId) {
        Optional<Kept> begun = kept(userId).filter(found -> !found.confirmed());
        String secret;
        if (begun.isPresent()) {
            secret = secrets.open(begun.get().sealed());
        } else {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            secret = new Base32().encodeToString(bytes);
            jdbc.sql("insert into second_factor (user_id, secret) values (?, ?) on conflict (user_id) do nothing")
                    .params(userId, secrets.seal(secret)).update();
        }
        String issuer = encoded(settings.issuer());
        return new Setup("otpauth://totp/" + issuer + ":" + encoded(userId) + "?secret=" + secret + "&issuer=" + issuer,
                secret.replaceAll("(.{4})(?!$)", "$1 "));
    }

    /** @return the recovery codes, to be shown this once; empty when the one-time password was wrong or nothing had been begun */
    @Transactional
    public List<String> confirm(String userId, String code) {
        Optional<Kept> begun = kept(userId).filter(found -> !found.confirmed());
        if (begun.isEmpty() || !isTaken(userId, begun.get(), code)) {
            return List.of();
        }
        jdbc.sql("update second_factor set confirmed_at = ? where user_id = ?").params(time.now(), userId).update();
        return newCodes(userId);
    }

    /** Whether the one-time password or the recovery code is right. None is taken twice. */
    @Transactional
    public boolean matches(String userId, String code) {
        Optional<Kept> kept = kept(userId).filter(Kept::confirmed);
        return kept.isPresent() && (isTaken(userId, kept.get(), code) || isRecovery(userId, code));
    }

    /** New recovery codes instead of all there were, to be shown this once. */
    @Transactional
    public List<String> newCodes(String userId) {
        jdbc.sql("delete from recovery_code where user_id = ?").param(userId).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            random.nextBytes(bytes);
            String code = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
            codes.add(code);
            jdbc.sql("insert into recovery_code (user_id, hash) values (?, ?) on conflict do nothing").params(userId, secrets.fingerprint(
                    code)).update();
        }
        return codes;
    }

    /** Forgets app and codes: the phone is lost, or somebody no longer needs it. */
    @Transactional
    public boolean remove(String userId) {
        return jdbc.sql("delete from second_factor where user_id = ?").param(userId).update() > 0;
    }

    private boolean isTaken(String userId, Kept kept, String typed) {
        String code = typed.replaceAll("\\s", "");
        long step = time.millis() / generator.getTimeStep().toMillis();
        SecretKeySpec key = new SecretKeySpec(new Base32().decode(secrets.open(kept.sealed())), generator.getAlgorithm());
        for (long at = step - TOLERATED_STEPS; at <= step + TOLERATED_STEPS; at++) {
            if (at > kept.lastStep() && equal(code, passwordAt(key, at))) {
                return jdbc.sql("update second_factor set last_step = ? where user_id = ? and last_step < ?").params(at, userId, at)
                        .update() > 0;
            }
        }
        return false;
    }

    private String passwordAt(SecretKeySpec key, long step) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochMilli(step * generator.getTimeStep().toMillis()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isRecovery(String userId, String typed) {
        return jdbc.sql("update recovery_code set used_at = ? where user_id = ? and hash = ? and used_at is null")
                .params(time.now(), userId, secrets.fingerprint(typed.strip().toLowerCase(Locale.ROOT))).update() > 0;
    }

    private Optional<Kept> kept(String userId) {
        return jdbc.sql("select secret, confirmed_at is not null as confirmed, last_step from second_factor where user_id = ?").param(
                userId)
                .query((row, n) -> new Kept(row.getString("secret"), row.getBoolean("confirmed"), row.getLong("last_step"))).optional();
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
