package org.zhenggai.rectification.ground.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.login.Credentials;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** Passwords as they are kept: earlier ones, their age, the engine's of before; and a thousand wrong ones. */
@RectificationTest
class PasswordsTest {

    /** Of the sample; gets the password of all tests back. */
    private static final String OFFICER = "chengdong.handler";

    @LocalServerPort
    private int port;
    @Autowired
    private Passwords passwords;
    @Autowired
    private Credentials credentials;
    @Autowired
    private FailedLogins failures;
    @Autowired
    private AuditLog audit;
    @Autowired
    private LoginDelays delays;
    @Autowired
    private AccessSettings settings;
    @Autowired
    private FormerEnginePasswords former;
    @Autowired
    private Organization organization;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asAllTestsKnowIt() {
        passwords.set(List.of(OFFICER), RectificationTest.PASSWORD, false);
        jdbc.sql("delete from former_password where user_id = ?").param(OFFICER).update();
        delays.release(OFFICER);
    }

    @Test
    void presentOneAndTheLastFiveDoNotComeAgain() {
        List<String> chosen = IntStream.range(0, 7).mapToObj(i -> "Gerste-im-Feld-" + i).toList();
        chosen.forEach(password -> passwords.choose(OFFICER, password));
        IntStream.rangeClosed(1, 6).forEach(i -> assertThatThrownBy(() -> passwords.choose(OFFICER, chosen.get(i))).as(chosen.get(i))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("最近5次"));
        passwords.choose(OFFICER, chosen.get(0));
        assertThat(passwords.matches(OFFICER, chosen.get(0))).isTrue();
        assertThat(jdbc.sql("select hash from account_password where user_id = ?").param(OFFICER).query(String.class).single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void oldOneIsToBeChangedAtTheNextLogin() {
        assertThat(passwords.mustChange(OFFICER)).isFalse();
        jdbc.sql("update account_password set changed_at = changed_at - interval '91 days' where user_id = ?").param(OFFICER).update();
        assertThat(passwords.mustChange(OFFICER)).isTrue();
        assertThat(Http.as(port, OFFICER).get("/api/cases").status()).isEqualTo(403);
        passwords.choose(OFFICER, "Gerste-im-Feld-7");
        assertThat(passwords.mustChange(OFFICER)).isFalse();
    }

    @Test
    void resetOneKeepsTheRulesAndMustBeChanged() {
        String handed = passwords.reset(OFFICER);
        assertThat(new PasswordRules(settings, Stream::empty).problems(OFFICER, "城东乡承办人", handed)).isEmpty();
        assertThat(passwords.mustChange(OFFICER)).isTrue();
        assertThat(passwords.matches(OFFICER, RectificationTest.PASSWORD)).isFalse();
    }

    @Test
    void hashOfTheEngineIsTakenOverAtTheLogin() {
        jdbc.sql("delete from account_password where user_id = ?").param(OFFICER).update();
        User user = identity.createUserQuery().userId(OFFICER).singleResult();
        user.setPassword("Kept-by-the-engine-1");
        identity.saveUser(user);
        String before = engineHash();
        assertThat(Http.as(port, OFFICER, "wrong").get("/api/cases").status()).isEqualTo(401);
        assertThat(Http.as(port, OFFICER, "Kept-by-the-engine-1").get("/api/cases").status()).isEqualTo(200);
        assertThat(jdbc.sql("select hash from account_password where user_id = ?").param(OFFICER).query(String.class).single())
                .startsWith("{argon2}");
        assertThat(engineHash()).as("the weaker one is gone").isNotEqualTo(before);
        assertThat(former.matches(OFFICER, "Kept-by-the-engine-1")).isFalse();
    }

    @Test
    void weakerHashIsUpgradedAtTheLogin() {
        jdbc.sql("update account_password set hash = ? where user_id = ?")
                .params("{bcrypt}" + new BCryptPasswordEncoder(4).encode("Brought-along-1"), OFFICER).update();
        assertThat(passwords.matches(OFFICER, "Brought-along-1")).isTrue();
        assertThat(jdbc.sql("select hash from account_password where user_id = ?").param(OFFICER).query(String.class).single())
                .startsWith("{argon2}");
        assertThat(passwords.matches(OFFICER, "Brought-along-1")).isTrue();
    }

    @Test
    void thousandWrongPasswordsLockNobodyOut() {
        assertThat(Http.as(port, OFFICER).get("/api/cases").status()).as("known from here").isEqualTo(200);
        tellCounts();
        int entries = entries();
        for (int i = 0; i < 1000; i++) {
            assertThat(credentials.password(OFFICER, "192.0.2." + i % 200, "guess-" + i).right()).isFalse();
        }
        assertThat(Http.as(port, OFFICER).get("/api/cases").status()).as("the owner where he works").isEqualTo(200);
        assertThat(Http.as(port, "yehe.handler").get("/api/cases").status()).as("somebody else").isEqualTo(200);
        Credentials.Outcome guesser = credentials.password(OFFICER, "192.0.2.7", RectificationTest.PASSWORD);
        assertThat(guesser.right()).as("a right guess during the delay").isFalse();
        assertThat(guesser.delay()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(15));
        tellCounts();
        assertThat(entries() - entries).as("entries for a thousand").isBetween(2, 20);
        assertThat(jdbc.sql("select detail from audit_entry where actor = ? and action = '登录失败' order by seq desc limit 1").param(OFFICER)
                .query(String.class).single()).contains("次在延时内，未予核对", "192.0.2.", "个地址");
        assertThat(failures.since(OFFICER).map(FailedLogins.Since::attempts)).as("told to the owner").isEqualTo(Optional.of(1001));
        for (String told : List.of(OFFICER, "admin.security")) {
            assertThat(Http.as(port, told).get("/api/inbox?size=200").json().path("items").findValuesAsText("title")).as(told)
                    .anyMatch(title -> title.contains(OFFICER) && title.contains("登录尝试被延时"));
        }
        assertThat(Http.as(port, "admin.security").post("/api/accounts/" + OFFICER + "/release", Map.of()).status()).isEqualTo(200);
        assertThat(credentials.password(OFFICER, "192.0.2.7", RectificationTest.PASSWORD).right()).as("released").isTrue();
        jdbc.sql("delete from known_address where address like '192.0.2.%'").update();
    }

    @Test
    void namesThatAreNoAccountsShareTheirEntries() {
        int entries = jdbc.sql("select count(*) from audit_entry where action = '登录失败'").query(Integer.class).single();
        for (int i = 0; i < 60; i++) {
            credentials.password("nobody" + i + "\0\uD800", "198.51.100." + i, "x");
        }
        tellCounts();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = '登录失败'").query(Integer.class).single() - entries)
                .isBetween(1, 20);
        jdbc.sql("delete from login_failure where subject like '%198.51.100.%' or user_id like 'nobody%'").update();
    }

    /** What the log does every minute. */
    private void tellCounts() {
        Object log = AopTestUtils.getTargetObject(audit);
        ReflectionTestUtils.invokeMethod(log, "tellAllCounts");
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_entry where actor = ?").param(OFFICER).query(Integer.class).single();
    }

    private String engineHash() {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?").param(OFFICER).query(String.class).single();
    }
}
