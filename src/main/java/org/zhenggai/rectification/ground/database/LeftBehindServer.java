package org.zhenggai.rectification.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a PostgreSQL that a killed process left running in our folder: the next start would fail on it. */
final class LeftBehindServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehindServer.class);
    private static final int PATIENCE_SECONDS = 15;

    private LeftBehindServer() {}

    /** Stops the server named by the folder's {@code postmaster.pid}, if it lives and is really ours. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = Long.parseLong(lines.get(0).strip());
        // the second line names the data folder: a recycled pid file of another folder is never ours
        boolean ours = lines.size() > 1 && Path.of(lines.get(1).strip()).equals(data);
        ProcessHandle.of(pid).filter(process -> ours && isPostgres(process, data)).ifPresent(process -> {
            LOG.warn("上次运行没有正常停止，正在停止遗留的内置数据库（进程 {}）", pid);
            process.destroy(); // smart shutdown: its clients died with the killed process
            if (!ended(process)) {
                process.destroyForcibly(); // the write-ahead log brings everything committed back
                ended(process);
            }
        });
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process, Path data) {
        String command = process.info().commandLine().orElseGet(() -> process.info().command().orElse(""));
        return command.contains("postgres") && (command.contains(data.toString()) || process.info().arguments().isEmpty());
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
