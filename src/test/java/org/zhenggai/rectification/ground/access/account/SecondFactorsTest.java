package org.zhenggai.rectification.ground.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.access.account.AccountTables.SetClock;
import org.zhenggai.rectification.ground.secret.TestSecrets;

/** One-time passwords, by the vectors of RFC 6238 (appendix B) and a clock of the test. */
class SecondFactorsTest {

    private static final String OWNER = "natural-resources.reviewer";
    private static JdbcClient jdbc;

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:00:00Z"));
    private SecondFactors factors;

    @BeforeAll
    static void makeTables() {
        jdbc = AccountTables.fresh();
    }

    @BeforeEach
    void begin() {
        jdbc.sql("truncate second_factor cascade").update();
        factors = new SecondFactors(jdbc, TestSecrets.make(), AccountTables.SETTINGS, new RealTime(clock));
    }

    @ParameterizedTest
    @CsvSource({
            "59, HmacSHA1, 94287082", "59, HmacSHA256, 46119246", "59, HmacSHA512, 90693936",
            "1111111109, HmacSHA1, 07081804", "1111111109, HmacSHA256, 68084774", "1111111109, HmacSHA512, 25091201",
            "1111111111, HmacSHA1, 14050471", "1111111111, HmacSHA256, 67062674", "1111111111, HmacSHA512, 99943326",
            "1234567890, HmacSHA1, 89005924", "1234567890, HmacSHA256, 91819424", "1234567890, HmacSHA512, 93441116",
            "2000000000, HmacSHA1, 69279037", "2000000000, HmacSHA256, 90698825", "2000000000, HmacSHA512, 38618901",
            "20000000000, HmacSHA1, 65353130", "20000000000, HmacSHA256, 77737706", "20000000000, HmacSHA512, 47863826"})
    void libraryAnswersTheVectors(long second, String algorithm, String expected) throws Exception {
        int length = switch (algorithm) {
            case "HmacSHA256" -> 32;
            case "HmacSHA512" -> 64;
            default -> 20;
        };
        byte[] key = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        assertThat(new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 8, algorithm)
                .generateOneTimePasswordString(new SecretKeySpec(key, algorithm), Instant.ofEpochSecond(second))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void accountWithTheVectorsSecretTakesThem(long second, String code) {
        String secret = new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        jdbc.sql("insert into second_factor (user_id, secret, confirmed_at) values (?, ?, now())")
                .params(OWNER, TestSecrets.make().seal(secret)).update();
        clock.at(Instant.ofEpochSecond(second));
        assertThat(factors.matches(OWNER, code)).isTrue();
        assertThat(factors.matches(OWNER, code)).as("a second time").isFalse();
    }

    @Test
    void clockMayBeOffByOneStepAndNoMore() throws Exception {
        String secret = setUp();
        for (int step = -3; step <= 3; step++) {
            jdbc.sql("update second_factor set last_step = 0").update();
            assertThat(factors.matches(OWNER, code(secret, clock.instant().plusSeconds(30L * step)))).as("step " + step)
                    .isEqualTo(Math.abs(step) <= 1);
        }
    }

    @Test
    void codeOfAnEarlierStepIsNotTakenAfterALaterOne() throws Exception {
        String secret = setUp();
        Instant now = clock.instant();
        assertThat(factors.matches(OWNER, code(secret, now.plusSeconds(30)))).isTrue();
        assertThat(factors.matches(OWNER, code(secret, now))).isFalse();
        clock.pass(Duration.ofSeconds(60));
        assertThat(factors.matches(OWNER, " " + code(secret, clock.instant()).substring(0, 3) + " "
                + code(secret, clock.instant()).substring(3))).as("as apps show it").isTrue();
    }

    @Test
    void nothingIsAskedForUntilTheFirstCodeWasRight() throws Exception {
        SecondFactors.Setup begun = factors.begin(OWNER);
        assertThat(factors.isSetUp(OWNER)).isFalse();
        assertThat(factors.begin(OWNER)).as("shown again").isEqualTo(begun);
        assertThat(begun.address()).startsWith("otpauth://totp/").contains("secret=", "issuer=").doesNotContain(" ", "整");
        assertThat(factors.confirm(OWNER, "000000")).isEmpty();
        assertThat(factors.matches(OWNER, code(plain(begun), clock.instant()))).as("unconfirmed").isFalse();
        assertThat(factors.confirm(OWNER, code(plain(begun), clock.instant()))).hasSize(10).doesNotHaveDuplicates();
        assertThat(factors.isSetUp(OWNER)).isTrue();
        assertThat(jdbc.sql("select secret from second_factor").query(String.class).single()).doesNotContain(plain(begun));
    }

    @Test
    void recoveryCodesAreTakenOnceAndReplacedTogether() throws Exception {
        List<String> codes = confirmed();
        assertThat(factors.matches(OWNER, codes.get(0).toUpperCase(java.util.Locale.ROOT) + " ")).isTrue();
        assertThat(factors.matches(OWNER, codes.get(0))).isFalse();
        assertThat(factors.codesLeft(OWNER)).isEqualTo(9);
        List<String> renewed = factors.newCodes(OWNER);
        assertThat(factors.codesLeft(OWNER)).isEqualTo(10);
        assertThat(factors.matches(OWNER, codes.get(1))).as("an old one").isFalse();
        assertThat(factors.matches("somebody.else", renewed.get(0))).isFalse();
        assertThat(factors.matches(OWNER, renewed.get(0))).isTrue();
        assertThat(factors.remove(OWNER)).isTrue();
        assertThat(factors.matches(OWNER, renewed.get(1))).as("after it was removed").isFalse();
    }

    private String setUp() throws Exception {
        confirmed();
        clock.pass(Duration.ofMinutes(5));
        return secret;
    }

    private String secret;

    private List<String> confirmed() throws Exception {
        secret = plain(factors.begin(OWNER));
        return factors.confirm(OWNER, code(secret, clock.instant()));
    }

    private static String plain(SecondFactors.Setup setup) {
        return setup.secret().replace(" ", "");
    }

    private static String code(String secret, Instant at) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), at);
    }
}
