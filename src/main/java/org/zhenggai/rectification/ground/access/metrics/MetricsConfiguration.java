package org.zhenggai.rectification.ground.access.metrics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.zhenggai.rectification.ground.access.door.Doors;
import org.zhenggai.rectification.ground.audit.AuditLog;

/** A chain of its own before the front's: what comes here meets no session, and the front lets nobody through to it. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, MetricsSettings settings, AuditLog audit) throws Exception {
        return bare(http).securityMatcher(Doors.METRICS)
                .addFilterBefore(new MetricsDoor(settings, audit), AuthorizationFilter.class)
                .build();
    }

    /** Whether the process lives is told without a session: a database that is down is no reason to start it anew. */
    @Bean
    @Order(1)
    SecurityFilterChain probes(HttpSecurity http) throws Exception {
        return bare(http).securityMatcher(Doors.PROBES).build();
    }

    private static HttpSecurity bare(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(who -> who.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(none -> none.securityContextRepository(new RequestAttributeSecurityContextRepository()));
    }
}
