package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The environment in which a process takes another time for now: a few lines of C stand between it and the system's clock. libfaketime does
 * the same and more, and makes a Java process ten times as slow.
 */
final class OffClock {

    private static final String SOURCE = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <time.h>
            static int (*real)(clockid_t, struct timespec *);
            int clock_gettime(clockid_t id, struct timespec *now) {
                if (!real) real = (int (*)(clockid_t, struct timespec *)) dlsym(RTLD_NEXT, "clock_gettime");
                int answer = real(id, now);
                if (id == CLOCK_REALTIME && answer == 0) now->tv_sec += OFF;
                return answer;
            }
            """;

    private OffClock() {}

    /** @param folder for the library that is made */
    static Map<String, String> environment(Path folder, Duration off) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("clock.c"), SOURCE);
        Path library = folder.resolve("clock.so");
        assumeThat(made("cc", "-shared", "-fPIC", "-O2", "-DOFF=" + off.toSeconds(), "-o", library.toString(), source.toString(), "-ldl"))
                .as("a C compiler is installed and this is Linux").isTrue();
        return Map.of("LD_PRELOAD", library.toString());
    }

    private static boolean made(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no compiler
        }
    }
}
