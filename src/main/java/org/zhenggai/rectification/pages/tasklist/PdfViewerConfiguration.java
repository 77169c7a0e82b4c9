package org.zhenggai.rectification.pages.tasklist;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhenggai.rectification.pages.shell.Library;

/**
 * Serves pdf.js from its WebJar under an address without its version: papers are drawn in the page, as the content policy lets no
 * viewer of the browser's own in, and nothing is fetched from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PdfViewerConfiguration implements WebMvcConfigurer {

    private static final String LIBRARY = "build/pdf.min.mjs";

    private final String folder;

    PdfViewerConfiguration() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/pdfjs-dist/*/" + LIBRARY);
        if (found.length != 1) {
            throw new IllegalStateException(found.length + " versions of pdf.js on the class path");
        }
        String address = found[0].getURL().toExternalForm();
        this.folder = address.substring(0, address.length() - LIBRARY.length());
    }

    /** What of it is a script; the rest, tables of characters, lies beside it. */
    @Bean
    Library pdfLibrary() {
        return new Library("/webapp/pdfjs/", folder);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webapp/pdfjs/**").addResourceLocations(folder).setCacheControl(CacheControl.noCache());
    }

    /** A module that is served as anything but a script is not run. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        types.mediaType("mjs", MediaType.valueOf("text/javascript"));
    }
}
