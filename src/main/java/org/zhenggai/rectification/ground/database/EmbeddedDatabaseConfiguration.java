package org.zhenggai.rectification.ground.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a configured data source the application brings its own PostgreSQL; with one, nothing here exists. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(DatabaseSettings settings) throws IOException {
        return EmbeddedServer.start(settings);
    }

    /** The data source of everything that runs. */
    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedRoles.APPLICATION;
            }

            @Override
            public String getPassword() {
                return server.roles().applicationPassword();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    /** What makes and changes tables, at start only. */
    @Bean
    FlywayConnectionDetails embeddedMigrationDetails(EmbeddedServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedRoles.OWNER;
            }

            @Override
            public String getPassword() {
                return server.roles().ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }
}
