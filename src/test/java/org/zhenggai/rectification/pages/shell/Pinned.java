package org.zhenggai.rectification.pages.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the web applications as the pinned version of the engine brings them, and our files beside them. */
final class Pinned {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/";

    private Pinned() {}

    static String app(String app, String file) {
        return read(WEBJAR + "app/" + app + "/" + file);
    }

    static JsonNode labels(String app, String locale) {
        return json(app(app, "locales/" + locale + ".json")).get("labels");
    }

    /** All scripts the browser may load, one after the other. */
    static String bundles() {
        var apps = APPS.stream().map(app -> app(app, "camunda-" + app + "-bootstrap.js"));
        var plugins = List.of("tasklist", "cockpit", "admin").stream()
                .map(app -> read("META-INF/resources/plugin/" + app + "/app/plugin.js"));
        return libraries() + apps.collect(Collectors.joining()) + plugins.collect(Collectors.joining());
    }

    static String libraries() {
        return read(WEBJAR + "lib/deps.js");
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(String resource) {
        try (var in = Pinned.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
