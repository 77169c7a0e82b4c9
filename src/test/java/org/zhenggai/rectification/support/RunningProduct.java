package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.zhenggai.rectification.RectificationApplication;

/** The product as its operator runs it: its own main class in a process of its own, with the sample, on a database that outlives it. */
public final class RunningProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String database;
    private final Path folder;
    private int starts;
    private int port;
    private Process process;

    /** @param folder for everything the process writes */
    public RunningProduct(String database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Starts it and waits until it is ready; the first time it loads the sample. */
    public void start() {
        Path log = folder.resolve("start-" + ++starts + ".log");
        String ready = starts == 1 ? "样例已加载" : "Started RectificationApplication";
        try {
            port = Ports.free();
            List<String> command = OtherJvm.command(RectificationApplication.class, List.of("--server.port=" + port,
                    "--rectification.sample.mode=LOAD", "--rectification.sample.password=" + RectificationTest.PASSWORD,
                    "--rectification.database.directory=" + folder, "--rectification.letters.office=",
                    "--rectification.channels.folder=" + folder.resolve("messages"),
                    "--rectification.secret.key=only-for-tests-2023"));
            TestDatabase.settings(database).forEach(setting -> command.add("--" + setting));
            command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-Xmx512m", "-Dfile.encoding=UTF-8"));
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
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
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
