package org.zhenggai.rectification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Zhenggai: engine, web applications, REST interfaces and, without a configured data source, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RectificationApplication {

    public static void main(String[] args) {
        SpringApplication.run(RectificationApplication.class, args);
    }
}
