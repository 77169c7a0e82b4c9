package org.zhenggai.rectification;

import java.io.IOException;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhenggai.rectification.operations.backup.BackupCommands;
import org.zhenggai.rectification.operations.supply.ComponentsCommand;
import org.zhenggai.rectification.operations.upgrade.UpgradeCommand;

/**
 * Starts Zhenggai: engine, web applications, REST interfaces and, without a configured data source, its own PostgreSQL; or carries out a
 * command that its first argument names ({@link BackupCommands}, {@link UpgradeCommand}, {@link
 * ComponentsCommand}).
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RectificationApplication {

    static {
        // the engine and its tables know no zone: everything happens in Asia/Shanghai, whatever the host's zone
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    }

    public static void main(String[] args) throws IOException {
        if (ComponentsCommand.known(args)) {
            System.exit(new ComponentsCommand(System.out).run());
        }
        if (BackupCommands.known(args) || UpgradeCommand.known(args)) {
            System.exit(command(args));
        }
        SpringApplication.run(RectificationApplication.class, args);
    }

    /** With the settings of the application, and nothing else of it. */
    private static int command(String... args) {
        SpringApplication settings = new SpringApplication(Nothing.class);
        settings.setWebApplicationType(WebApplicationType.NONE);
        settings.setBannerMode(Banner.Mode.OFF);
        settings.setLogStartupInfo(false);
        // a server that takes its time to stop is no matter for whoever reads what the command says; one that does not start is thrown
        settings.setDefaultProperties(Map.of("logging.level.root", "warn", "logging.level.io.zonky", "off"));
        try (ConfigurableApplicationContext context = settings.run(args)) {
            return UpgradeCommand.known(args) ? new UpgradeCommand(context.getEnvironment(), System.out).run()
                    : new BackupCommands(context.getEnvironment(), System.out).run(args);
        }
    }

    /** A context without beans. */
    private static final class Nothing {}
}
