package org.zhenggai.rectification.pages.shell;

import java.util.List;
import java.util.stream.Collectors;
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
import org.zhenggai.rectification.ground.access.login.ComesNext;

/** Puts the decoration around the web applications' start pages, serves their files and leads visitors of the bare address to Tasklist. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebappConfiguration implements WebMvcConfigurer {

    private static final String NAME = "[\\w.-]+";

    private final String applicationPath;
    private final PageFiles files;

    WebappConfiguration(@Value("${camunda.bpm.webapp.application-path:/camunda}") String applicationPath, List<Library> libraries) {
        this.applicationPath = applicationPath;
        this.files = new PageFiles(libraries.stream().collect(Collectors.toMap(Library::addresses, Library::folder)));
    }

    @Bean
    FilterRegistrationBean<PageDecorationFilter> pageDecoration(PageClock pageClock) {
        var filter = new FilterRegistrationBean<>(new PageDecorationFilter(applicationPath, pageClock, files));
        filter.addUrlPatterns(applicationPath + "/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    @Bean
    ComesNext comesNext() {
        return new FetchedAhead(files);
    }

    /** Texts and pictures of the pages, where browsers may keep them; the engine would have them asked about each time and compress anew. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webapp/**", "/webapp/pdfjs/build/{file:" + NAME + "\\.mjs}", applicationPath + "/lib/{file:" + NAME
                + "\\.js}", applicationPath + "/assets/{file:" + NAME + "}", applicationPath + "/app/{app}/{file:" + NAME
                        + "\\.(?:js|css)}",
                applicationPath + "/app/{app}/scripts/{file:" + NAME + "\\.js}", applicationPath + "/app/{app}/styles/{file:" + NAME
                        + "\\.css}",
                applicationPath + "/app/{app}/locales/{file:" + NAME + "\\.json}")
                .addResourceLocations("classpath:/static/webapp/").setCacheControl(CacheControl.noCache()).setUseLastModified(false)
                .setEtagGenerator(resource -> resource instanceof KeptFile.Answer answer ? answer.tag() : null)
                .resourceChain(false).addResolver(new KeptFiles(files));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", applicationPath + "/app/tasklist/default/");
    }
}
