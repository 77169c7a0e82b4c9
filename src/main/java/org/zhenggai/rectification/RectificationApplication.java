package org.zhenggai.rectification;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Zhenggai: engine, web applications, REST interfaces and, without a configured data source, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RectificationApplication {

    static {
        // the engine and its tables know no zone: everything happens in Asia/Shanghai, whatever the host's zone
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    }

    public static void main(String[] args) {
        SpringApplication.run(RectificationApplication.class, args);
    }
}
