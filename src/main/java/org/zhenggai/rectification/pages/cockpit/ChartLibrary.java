package org.zhenggai.rectification.pages.cockpit;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhenggai.rectification.pages.shell.Library;

/** Serves Apache ECharts from its WebJar under an address without a version: the pages need not know which one is built in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ChartLibrary {

    private static final String FILE = "echarts.esm.min.js";

    @Bean
    static Library charts() {
        return new Library("/webapp/charts/", folder());
    }

    private static String folder() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(
                    "classpath*:/META-INF/resources/webjars/echarts/*/" + FILE);
            String address = found[0].getURL().toString();
            return address.substring(0, address.length() - FILE.length());
        } catch (IOException e) {
            throw new IllegalStateException("no ECharts on the class path", e);
        }
    }
}
