package org.zhenggai.rectification.ground.access.account;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What turns passwords into what a table may hold. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    /** Argon2id as OWASP's ASVS 5.0 (appendix C) asks for: 19 MiB, two passes. */
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    @Bean
    PasswordEncoder passwordEncoder() {
        return argon2(MEMORY_KIB, PASSES);
    }

    /** Argon2id at a price; bcrypt is read where somebody brought it along, and hashed anew. */
    static PasswordEncoder argon2(int memoryKib, int passes) {
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib,
                passes), "bcrypt", new BCryptPasswordEncoder()));
    }
}
