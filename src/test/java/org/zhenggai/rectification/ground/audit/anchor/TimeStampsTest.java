package org.zhenggai.rectification.ground.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stamps of a real authority, made in this JVM: taken, checked, and refused where something is not as it should be. */
class TimeStampsTest {

    private static final String HASH = DigestUtils.sha256Hex("锚点");

    @TempDir
    private Path folder;
    private TestAuthority authority;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("EC", "SHA256withECDSA");
    }

    @AfterEach
    void stop() {
        authority.close();
    }

    @Test
    void stampIsTakenAndProvesItsHashAlone() throws Exception {
        TimeStamps stamps = stamps(authority.certificate());
        byte[] token = stamps.ask(HASH);
        stamps.check(token, HASH);
        assertThatThrownBy(() -> stamps.check(token, DigestUtils.sha256Hex("另一个"))).isInstanceOf(StampFailedException.class)
                .hasMessageContaining("所证明的不是这个锚点");
        token[token.length - 20] ^= 1;
        assertThatThrownBy(() -> stamps.check(token, HASH)).isInstanceOf(StampFailedException.class);
    }

    @Test
    void stampOfSomebodyElseIsRefused() throws Exception {
        try (TestAuthority other = new TestAuthority("EC", "SHA256withECDSA")) {
            assertThatThrownBy(() -> stamps(other.certificate()).ask(HASH)).isInstanceOf(StampFailedException.class)
                    .hasMessageContaining("签名不正确");
            assertThat(stamps(null).ask(HASH)).as("without a certificate the stamp's own is taken").isNotEmpty();
        }
    }

    @Test
    void rsaIsTakenToo() throws Exception {
        try (TestAuthority other = new TestAuthority("RSA", "SHA256withRSA")) {
            TimeStamps stamps = new TimeStamps(new AnchorSettings(folder, other.address(), pem(other.certificate()),
                    Duration.ofSeconds(5)));
            stamps.check(stamps.ask(HASH), HASH);
        }
    }

    @Test
    void failuresAreNamed() throws Exception {
        authority.answer(503);
        assertThatThrownBy(() -> stamps(null).ask(HASH)).isInstanceOf(StampFailedException.class).hasMessageContaining("答复503");
        authority.answer(200);
        authority.refuse();
        assertThatThrownBy(() -> stamps(null).ask(HASH)).isInstanceOf(StampFailedException.class);
        authority.close();
        assertThatThrownBy(() -> stamps(null).ask(HASH)).isInstanceOf(StampFailedException.class);
    }

    private TimeStamps stamps(String certificate) throws Exception {
        return new TimeStamps(new AnchorSettings(folder, authority.address(), pem(certificate), Duration.ofSeconds(5)));
    }

    private String pem(String certificate) throws Exception {
        return certificate == null ? "" : Files.writeString(folder.resolve("tsa.pem"), certificate).toString();
    }
}
