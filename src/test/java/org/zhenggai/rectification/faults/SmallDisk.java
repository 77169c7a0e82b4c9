package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory with little room: where this machine lets nobody mount one, the test is left out and says so. */
final class SmallDisk implements AutoCloseable {

    private Path mounted;

    void mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString()))
                .as("a small file system can be mounted: needs root on Linux").isZero();
        mounted = folder;
    }

    /** Somebody has made room. */
    void grow() throws IOException, InterruptedException {
        if (run("mount", "-o", "remount,size=200m", mounted.toString()) != 0) {
            throw new IOException(mounted + " does not grow");
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1; // there is no such program
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (mounted != null) {
            run("umount", "-l", mounted.toString());
        }
    }
}
