package org.zhenggai.rectification.access.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are written. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionKeys sessionKeys() {
        return new SessionKeys();
    }

    /** A page asks for many things at once: whoever is the second to write an attribute of the session replaces it and does not fail. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> secondWriterReplaces() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
