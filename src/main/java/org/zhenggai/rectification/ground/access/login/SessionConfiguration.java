package org.zhenggai.rectification.ground.access.login;

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

    /**
     * Spring Session puts adjacent rows together to one session and asks for no order. As soon as PostgreSQL joins by hash, a session whose
     * rows lie among another's came back in pieces, the last of which had lost what the others held: such a log-in was on no list and
     * counted nowhere.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rowsOfOneSessionTogether() {
        return repository -> repository.setListSessionsByPrincipalNameQuery("""
                select S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL, SA.ATTRIBUTE_NAME,
                  SA.ATTRIBUTE_BYTES
                from %TABLE_NAME% S
                left join %TABLE_NAME%_ATTRIBUTES SA on SA.SESSION_PRIMARY_ID = S.PRIMARY_ID
                where S.PRINCIPAL_NAME = ?
                order by S.PRIMARY_ID
                """);
    }
}
