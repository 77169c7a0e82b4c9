package org.zhenggai.rectification.ground.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Other tests hash cheaply; this one asks what the product takes. */
class PasswordHashingTest {

    private final PasswordEncoder encoder = new PasswordHashing().passwordEncoder();

    @Test
    void passwordsAreHashedAsDearlyAsAsked() {
        String hash = encoder.encode("Gerste-im-Feld-7");
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("Gerste-im-Feld-7", hash)).isTrue();
        assertThat(encoder.matches("Gerste-im-Feld-8", hash)).isFalse();
        assertThat(encoder.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void whatWasHashedCheaplierIsReadAndHashedAnew() {
        String cheap = CheapHashing.cheapPasswordEncoder().encode("Gerste-im-Feld-7");
        String other = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("Gerste-im-Feld-7");
        assertThat(encoder.matches("Gerste-im-Feld-7", cheap)).isTrue();
        assertThat(encoder.matches("Gerste-im-Feld-7", other)).isTrue();
        assertThat(encoder.upgradeEncoding(cheap)).isTrue();
        assertThat(encoder.upgradeEncoding(other)).isTrue();
    }
}
