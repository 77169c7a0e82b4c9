package org.zhenggai.rectification.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What came of each fault, a line each: printed, and kept in {@code target/faults.txt}. */
final class Report {

    private final StringBuilder lines = new StringBuilder("%s, %d processors, JVM %s%n".formatted(OffsetDateTime.now(ZoneOffset.UTC)
            .truncatedTo(
                    ChronoUnit.MINUTES), Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")))
            .append("| fault | acknowledged | no answer | lost | twice | locks free after s | all work after s | load | besides |\n"
                    + "|---|---|---|---|---|---|---|---|---|\n");

    /** @param locks negative where nobody died */
    void add(String fault, Verdict verdict, double locks, double normal, String besides) {
        String line = "| %s | %d | %d | %d | %d | %s | %.1f | %.0f | %s |%n".formatted(fault, verdict.acknowledged(), verdict.unknown(),
                verdict
                        .lost(), verdict.doubled(), locks < 0 ? "–" : "%.1f".formatted(locks), normal, ManagementFactory
                                .getOperatingSystemMXBean()
                                .getSystemLoadAverage(), besides);
        System.out.println("FAULT " + line);
        lines.append(line);
    }

    void write() throws IOException {
        System.out.println(lines);
        Files.writeString(Path.of("target", "faults.txt"), lines);
    }
}
