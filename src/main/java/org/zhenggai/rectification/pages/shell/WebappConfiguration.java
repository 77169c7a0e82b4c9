package org.zhenggai.rectification.pages.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the decoration around the web applications' start pages and leads visitors of the bare address to Tasklist. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebappConfiguration implements WebMvcConfigurer {

    private final String applicationPath;

    WebappConfiguration(@Value("${camunda.bpm.webapp.application-path:/camunda}") String applicationPath) {
        this.applicationPath = applicationPath;
    }

    @Bean
    FilterRegistrationBean<PageDecorationFilter> pageDecoration(PageClock pageClock) {
        var filter = new FilterRegistrationBean<>(new PageDecorationFilter(applicationPath, pageClock));
        filter.addUrlPatterns(applicationPath + "/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    /** Asked for anew each time: the applications would keep an old language file beside a new one after an upgrade. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webapp/**").addResourceLocations("classpath:/static/webapp/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler(applicationPath + "/lib/{file:deps\\.js}")
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/lib/")
                .setCacheControl(CacheControl.noCache()).resourceChain(true).addTransformer(new PatientLoader());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", applicationPath + "/app/tasklist/default/");
    }
}
