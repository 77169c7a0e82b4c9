package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The environment in which a process takes another time for now: by libfaketime, where it is installed. */
final class OffClock {

    private OffClock() {}

    /** @param by e.g. {@code +10m} */
    static Map<String, String> environment(String by) throws IOException {
        try (Stream<Path> libraries = Files.find(Path.of("/usr/lib"), 4, (path, what) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            String library = libraries.map(Path::toString).findFirst().orElse("");
            assumeThat(library).as("libfaketime is installed (apt-get install libfaketime)").isNotEmpty();
            return Map.of("LD_PRELOAD", library, "FAKETIME", by, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
    }
}
