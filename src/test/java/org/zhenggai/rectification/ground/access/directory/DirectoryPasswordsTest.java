package org.zhenggai.rectification.ground.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.rectification.ground.access.door.CallerException;
import org.zhenggai.rectification.ground.access.login.PasswordCheck.Claim;

/** Names and passwords against a real directory. */
class DirectoryPasswordsTest {

    private static final String PASSWORD = "Dir-Pass-1";
    private static TestDirectory directory;

    @BeforeAll
    static void start() throws Exception {
        directory = TestDirectory.start();
        directory.add("wang", "shanmen.handler", PASSWORD);
        directory.add("li", null, PASSWORD);
        directory.add("a(b*c)", "odd.name", PASSWORD);
        directory.add("d\\,e", "comma.name", PASSWORD);
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @Test
    void nameIsWhoeverTheEntrySaysHoweverItIsWritten() {
        DirectoryPasswords passwords = searching(directory.encrypted());
        assertThat(passwords.claim("wang").account()).isEqualTo("shanmen.handler");
        assertThat(passwords.claim("WANG").account()).as("counted as the same account").isEqualTo("shanmen.handler");
        assertThat(passwords.claim("wang").isRight(PASSWORD)).isTrue();
        assertThat(passwords.claim("wang").isRight(PASSWORD + "x")).isFalse();
        assertThat(passwords.claim("nobody").account()).isEqualTo("nobody");
        assertThat(passwords.claim("nobody").isRight(PASSWORD)).isFalse();
    }

    @Test
    void entryWithoutAnAccountIsNobody() {
        assertThat(searching(directory.encrypted()).claim("li").isRight(PASSWORD)).isFalse();
    }

    @Test
    void directoryItselfWouldTakeNoPasswordForAVisitor() {
        assertThat(searching(directory.encrypted()).claim("wang").isRight("")).isFalse();
        assertThat(pattern(directory.encrypted()).claim("wang").isRight("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "w*", "wang)(uid=*", "*)(|(uid=*", "wang)(employeeNumber=shanmen.handler", "\\2a", "wan\u0000g",
            "wang,ou=people", " ", "", "uid=wang,ou=people,dc=tiedong"})
    void nameIsNoSearchOfItsOwn(String name) {
        for (DirectoryPasswords passwords : List.of(searching(directory.encrypted()), pattern(directory.encrypted()))) {
            Claim claim = passwords.claim(name);
            assertThat(claim.account()).isEqualTo(name);
            assertThat(claim.isRight(PASSWORD)).isFalse();
        }
    }

    @Test
    void nameWithSignsOfTheLanguageIsFoundByItself() {
        assertThat(searching(directory.encrypted()).claim("a(b*c)").account()).isEqualTo("odd.name");
        assertThat(searching(directory.encrypted()).claim("d,e").isRight(PASSWORD)).isTrue();
    }

    @Test
    void patternTakesOnlyWhoTypesTheAccountItself() throws Exception {
        directory.add("shiling.handler", "shiling.handler", PASSWORD);
        DirectoryPasswords passwords = pattern(directory.encrypted());
        assertThat(passwords.claim("shiling.handler").isRight(PASSWORD)).isTrue();
        assertThat(passwords.claim("Shiling.Handler").isRight(PASSWORD)).as("the delays would count another name").isFalse();
        assertThat(passwords.claim("wang").isRight(PASSWORD)).as("the entry names another account").isFalse();
    }

    @Test
    void nothingIsSaidBeforeTheConnectionIsEncryptedAndTheServerKnown() {
        assertThat(searching(directory.plain()).claim("wang").isRight(PASSWORD)).as("StartTLS").isTrue();
        DirectoryPasswords distrusting = new DirectoryPasswords(settings(List.of(directory.plain()), null), javasOwn());
        assertThatThrownBy(() -> distrusting.claim("wang")).isInstanceOf(CallerException.class).hasMessageContaining("暂时无法访问");
        DirectoryPasswords byLdaps = new DirectoryPasswords(settings(List.of(directory.encrypted()), null), javasOwn());
        assertThatThrownBy(() -> byLdaps.claim("wang")).isInstanceOf(CallerException.class);
    }

    @Test
    @Timeout(60)
    void nextServerIsAskedWhereTheFirstIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            for (String scheme : List.of("ldaps", "ldap")) {
                DirectorySettings settings = new DirectorySettings(
                        List.of("ldap://localhost:1", scheme + "://localhost:" + silent.getLocalPort(), directory.encrypted()), true, null,
                        TestDirectory.MANAGER, TestDirectory.MANAGER_PASSWORD, TestDirectory.PEOPLE, "(uid={0})", null, "employeeNumber",
                        Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(5));
                assertThat(new DirectoryPasswords(settings, directory.trust()).claim("wang").isRight(PASSWORD)).as(scheme).isTrue();
            }
        }
    }

    @Test
    void downIsNotWrong() {
        DirectoryPasswords passwords = searching("ldaps://localhost:1");
        assertThatThrownBy(() -> passwords.claim("wang")).isInstanceOf(CallerException.class).hasMessageContaining("没有核对口令");
    }

    @Test
    void rightPasswordIsNotAskedAboutAgainForAWhile() {
        DirectoryPasswords passwords = searching(directory.encrypted());
        assertThat(passwords.justRight("wang", PASSWORD)).isEmpty();
        passwords.claim("wang").isRight(PASSWORD);
        assertThat(passwords.justRight("wang", PASSWORD)).contains("shanmen.handler");
        assertThat(passwords.justRight("wang", "other")).isEmpty();
    }

    private static DirectoryPasswords searching(String url) {
        return new DirectoryPasswords(settings(List.of(url), null), directory.trust());
    }

    private static DirectoryPasswords pattern(String url) {
        return new DirectoryPasswords(settings(List.of(url), "uid={0}," + TestDirectory.PEOPLE), directory.trust());
    }

    private static DirectorySettings settings(List<String> urls, String pattern) {
        return new DirectorySettings(urls, true, null, TestDirectory.MANAGER, TestDirectory.MANAGER_PASSWORD, TestDirectory.PEOPLE,
                "(&(objectClass=person)(uid={0}))", pattern, "employeeNumber", Duration.ofSeconds(5), Duration.ofSeconds(5),
                Duration.ofMinutes(5));
    }

    private static SSLContext javasOwn() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
