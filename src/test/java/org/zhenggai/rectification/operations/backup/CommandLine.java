package org.zhenggai.rectification.operations.backup;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.support.TestDatabase;

/** Somebody who types commands, with the settings of the running application and a key of his own. */
final class CommandLine {

    /** What the command said, and how it ended. */
    record Said(int code, String text) {}

    private final ConfigurableEnvironment application;
    private final Map<String, Object> own = new HashMap<>();
    final String secret = BackupKey.draw();

    CommandLine(ConfigurableEnvironment application) {
        this.application = application;
        own.put("rectification.backup.key", secret);
    }

    CommandLine with(String setting, Object value) {
        CommandLine other = new CommandLine(application);
        other.own.putAll(own);
        other.own.put(setting, value);
        return other;
    }

    /** The same elsewhere: an empty database and folders in which nothing lies. */
    CommandLine elsewhere(Path folder, String database) {
        CommandLine other = with("rectification.evidence.storage.directory", folder.resolve("evidence").toString())
                .with("rectification.secret.file", folder.resolve("secret.key").toString())
                .with("rectification.audit.anchors.folder", folder.resolve("anchors").toString());
        TestDatabase.settings(database).forEach(setting -> other.own.put(setting.substring(0, setting.indexOf('=')),
                setting.substring(setting.indexOf('=') + 1)));
        return other;
    }

    Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new BackupCommands(settings(), new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    StandardEnvironment settings() {
        StandardEnvironment settings = new StandardEnvironment();
        // without the view that binders prefer: it shows the application's settings alone
        application.getPropertySources().stream().filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(
                source)).forEach(settings.getPropertySources()::addLast);
        settings.getPropertySources().addFirst(new MapPropertySource("own", own));
        ConfigurationPropertySources.attach(settings);
        return settings;
    }
}
