package org.zhenggai.rectification.ground.access.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.engine.Seats;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.PasswordKeeper;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Passwords of accounts, hashed with Argon2. The engine's own are random and open nothing. */
@Service
public class Passwords implements PasswordKeeper {

    private static final int GENERATED_LENGTH = 16;
    private static final int DRAWN = 10;
    /** Without what is easily confused when read out. */
    private static final String GENERATED_FROM = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private static final String GENERATED_SIGNS = "-+=#%";

    private final JdbcClient jdbc;
    private final AccessSettings.Password settings;
    private final PasswordRules rules;
    private final FormerEnginePasswords former;
    private final Organization organization;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    /** Each takes its memory and a core for a while: what waits, waits here and holds no connection. */
    private final Seats hashing = new Seats(Runtime.getRuntime().availableProcessors() * 2, Duration.ofSeconds(10),
            "正在登录的人太多，请稍后再试");
    /** Compared with where there is no such account, so that the answer takes as long. */
    private final String nobodysHash;
    private final JustVerified verified;

    Passwords(JdbcClient jdbc, AccessSettings settings, PasswordRules rules, FormerEnginePasswords former, Organization organization,
            RealTime time, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.settings = settings.password();
        this.rules = rules;
        this.former = former;
        this.organization = organization;
        this.time = time;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
        this.verified = new JustVerified(settings.password().cached());
    }

    private record Kept(String hash, OffsetDateTime changedAt, boolean mustChange) {}

    /** Whether this password was shown a moment ago and right: a program sends it with each request. */
    public boolean wasJustRight(String userId, String password) {
        return verified.accountOf(userId, password).isPresent();
    }

    /**
     * Whether this is the account's password. In no transaction: hashing takes long, and connections are few.
     *
     * @throws org.zhenggai.rectification.ground.refusal.BusyException when too many are being hashed
     */
    public boolean matches(String userId, String password) {
        if (!Attempt.plain(userId).equals(userId)) {
            return matchesNobodys(password); // no account is called so, and no column could hold it
        }
        Optional<Kept> kept = kept(userId);
        boolean right = kept.map(found -> isHashed(password, found.hash())).orElseGet(() -> wasTheEngines(userId, password));
        if (right) {
            kept.filter(found -> encoder.upgradeEncoding(found.hash())).ifPresent(found -> jdbc
                    .sql("update account_password set hash = ? where user_id = ?").params(encoder.encode(password), userId).update());
            verified.remember(userId, password, userId);
        }
        return right;
    }

    /** A database of before: the engine kept the hash. Taken over at the first log-in. */
    private boolean wasTheEngines(String userId, String password) {
        boolean right = former.matches(userId, password);
        if (right) {
            put(userId, password, false);
            former.forget(userId);
        } else {
            matchesNobodys(password);
        }
        return right;
    }

    /** False, after as long as with an account that exists. */
    private boolean matchesNobodys(String password) {
        isHashed(password, nobodysHash);
        return false;
    }

    private boolean isHashed(String password, String hash) {
        return hashing.taking(() -> encoder.matches(password, hash));
    }

    /** Whether the next log-in asks for another password: somebody else has chosen this one, or it has grown old. */
    public boolean mustChange(String userId) {
        return kept(userId).map(found -> found.mustChange() || !settings.maximumAge().isZero()
                && found.changedAt().plus(settings.maximumAge()).isBefore(time.now())).orElse(false);
    }

    /** When the password was set, empty where none ever was. */
    public Optional<OffsetDateTime> changedAt(String userId) {
        return kept(userId).map(Kept::changedAt);
    }

    /**
     * The account's owner chooses another one.
     *
     * @throws BadRequestException naming each rule it breaks
     */
    @Transactional
    public void choose(String userId, String password) {
        List<String> problems = rules.problems(userId, nameOf(userId), password);
        if (problems.isEmpty() && isRepeated(userId, password)) {
            problems = List.of("不得使用现在的口令和最近" + settings.remembered() + "次用过的口令");
        }
        if (!problems.isEmpty()) {
            throw new BadRequestException(String.join("；", problems));
        }
        put(userId, password, false);
    }

    /** What is wrong with a password for somebody who is no account yet, one sentence each; empty when nothing is. */
    public List<String> problems(String userId, String personName, String password) {
        return rules.problems(userId, personName, password);
    }

    /** Whoever runs the installation has chosen it: no rule is asked. */
    @Override
    @Transactional
    public void set(Collection<String> userIds, String password, boolean mustChange) {
        String hash = encoder.encode(password);
        userIds.forEach(userId -> putHash(userId, hash, mustChange));
    }

    /** Sets a random one, to be changed at the next log-in, and answers it: the only time that it can be read. */
    @Transactional
    public String reset(String userId) {
        String password = generated(userId, nameOf(userId));
        put(userId, password, true);
        return password;
    }

    /** By chance, and again in the rare case that chance breaks a rule. */
    String generated(String userId, String personName) {
        return Stream.generate(this::drawn).limit(DRAWN).filter(password -> rules.problems(userId, personName, password).isEmpty())
                .findFirst().orElseThrow(() -> new IllegalStateException("rectification.access.password lets no generated password pass"));
    }

    private String drawn() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < Math.max(GENERATED_LENGTH, settings.shortest()); i++) {
            String from = i % (GENERATED_LENGTH / 2) == GENERATED_LENGTH / 2 - 1 ? GENERATED_SIGNS : GENERATED_FROM;
            password.append(from.charAt(random.nextInt(from.length())));
        }
        return password.append("Aa").append(random.nextInt(10)).toString();
    }

    private String nameOf(String userId) {
        return organization.officer(userId).map(Officer::name).orElse(null);
    }

    private boolean isRepeated(String userId, String password) {
        return kept(userId).map(found -> encoder.matches(password, found.hash())).orElse(false)
                || jdbc.sql("select hash from former_password where user_id = ? order by replaced_at desc limit ?")
                        .params(userId, settings.remembered()).query(String.class).list().stream().anyMatch(hash -> encoder.matches(
                                password, hash));
    }

    private void put(String userId, String password, boolean mustChange) {
        putHash(userId, encoder.encode(password), mustChange);
    }

    private void putHash(String userId, String hash, boolean mustChange) {
        OffsetDateTime now = time.now();
        jdbc.sql("insert into former_password (user_id, hash, replaced_at) select user_id, hash, ? from account_password where user_id = ?"
                + " on conflict do nothing").params(now, userId).update();
        jdbc.sql("insert into account_password (user_id, hash, changed_at, must_change) values (?, ?, ?, ?) on conflict (user_id) do update"
                + " set hash = excluded.hash, changed_at = excluded.changed_at, must_change = excluded.must_change")
                .params(userId, hash, now, mustChange).update();
        jdbc.sql("delete from former_password where user_id = ? and replaced_at not in (select replaced_at from former_password"
                + " where user_id = ? order by replaced_at desc limit ?)").params(userId, userId, settings.remembered()).update();
        verified.forget(userId);
    }

    private Optional<Kept> kept(String userId) {
        return jdbc.sql("select hash, changed_at, must_change from account_password where user_id = ?").param(userId)
                .query((row, n) -> new Kept(row.getString("hash"), row.getObject("changed_at", OffsetDateTime.class),
                        row.getBoolean("must_change"))).optional();
    }
}
