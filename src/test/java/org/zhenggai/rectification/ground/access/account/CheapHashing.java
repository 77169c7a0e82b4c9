package org.zhenggai.rectification.ground.access.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords that guard nothing: tests log in a thousand times, and each time the real price was a tenth of a second. Taken only where a
 * test imports it.
 */
public class CheapHashing {

    @Bean
    @Primary
    static PasswordEncoder cheapPasswordEncoder() {
        return PasswordHashing.argon2(64, 1);
    }
}
