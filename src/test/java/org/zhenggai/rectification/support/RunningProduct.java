package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.zhenggai.rectification.RectificationApplication;

/** The product as its operator runs it: its own main class in a process of its own, with the sample, on a database that outlives it. */
public final class RunningProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String SAMPLE = "rectification.sample.mode";

    private final String database;
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment;
    private int starts;
    private int port;
    private Process process;

    /** @param folder for everything the process writes */
    public RunningProduct(String database, Path folder) {
        this(database, folder, Map.of(), Map.of());
    }

    /**
     * @param folder      for everything the process writes, where the settings say nothing else
     * @param more        settings that go before those with which it is run here
     * @param environment what it finds in its environment besides
     */
    public RunningProduct(String database, Path folder, Map<String, String> more, Map<String, String> environment) {
        this.database = database;
        this.folder = folder;
        this.environment = environment;
        settings.putAll(Map.of(SAMPLE, "LOAD", "rectification.sample.password", RectificationTest.PASSWORD,
                "rectification.database.directory", folder.toString(), "rectification.letters.office", "",
                "rectification.channels.folder", folder.resolve("messages").toString(), "rectification.secret.key", "only-for-tests-2023"));
        settings.putAll(more);
    }

    /** Starts it and waits until it is ready; the first time it loads the sample, unless it is told not to. */
    public void start() {
        Path log = folder.resolve("start-" + ++starts + ".log");
        String ready = starts == 1 && settings.get(SAMPLE).equals("LOAD") ? "样例已加载" : "Started RectificationApplication";
        try {
            port = Ports.free();
            List<String> command = OtherJvm.command(RectificationApplication.class, List.of("--server.port=" + port));
            settings.forEach((name, value) -> command.add("--" + name + "=" + value));
            TestDatabase.settings(database).forEach(setting -> command.add("--" + setting));
            command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-Xmx512m", "-Dfile.encoding=UTF-8"));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            Awaitility.await("start").atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
                String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8); // its last character may be half written
                assertThat(process.isAlive()).as(said).isTrue();
                return said.contains(ready);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** {@code kill -9}: nothing in the process gets to say a last word. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
