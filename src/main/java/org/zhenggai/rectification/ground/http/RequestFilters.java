package org.zhenggai.rectification.ground.http;

import io.github.bucket4j.TimeMeter;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What looks at each request once it is known who sends it, before the rooms and the engine do. */
@Configuration(proxyBeanMethods = false)
class RequestFilters {

    static {
        // both applications of the engine's interface, that of the web applications too, read this list when they start
        Set<Class<?>> mappers = CamundaRestResources.getConfigurationClasses();
        mappers.add(CallersMistake.class);
        mappers.remove(RestExceptionHandler.class);
        mappers.add(RefusedFields.class);
    }

    /** Behind Spring Security's chain, which stands at -100. */
    private static final int BEHIND_THE_DOOR = -90;

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(RequestSettings settings) {
        return at(BEHIND_THE_DOOR, new RateLimitFilter(settings, TimeMeter.SYSTEM_NANOTIME));
    }

    /** Before anything asks who it is: what is refused there, and what only leads to the log-in, is counted too, by address. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> addressRates(RequestSettings settings) {
        return at(Ordered.HIGHEST_PRECEDENCE + 2, new RateLimitFilter(settings, TimeMeter.SYSTEM_NANOTIME));
    }

    @Bean
    FilterRegistrationBean<CheckedBodyFilter> checkedBodyFilter(RequestSettings settings) {
        return at(BEHIND_THE_DOOR + 1, new CheckedBodyFilter(settings));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
