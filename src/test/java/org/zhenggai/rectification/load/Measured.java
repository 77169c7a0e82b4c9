package org.zhenggai.rectification.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** What was measured: a line for each operation, and for each its statements. */
final class Measured {

    private static final int RUNS = 15;

    private final Statements statements;
    private final StringBuilder report = new StringBuilder();
    private final StringBuilder details = new StringBuilder();

    Measured(Statements statements) {
        this.statements = statements;
    }

    /** Writes both files and prints the lines. */
    void write() throws IOException {
        Files.writeString(Path.of("target", "open-cases.txt"), report);
        Files.writeString(Path.of("target", "open-cases-statements.txt"), details);
        System.out.println(report);
    }

    /** The lines so far. */
    String text() {
        return report.toString();
    }

    void median(String what, Callable<Object> question) {
        timed(question);
        timed(question);
        statements.forget();
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            millis[i] = timed(question);
        }
        List<Statements.Asked> asked = statements.all();
        Arrays.sort(millis);
        say("%-36s median %8.1f ms  least %8.1f  most %8.1f; %5.1f statements, %8.2f ms in the database; load %.1f", what, millis[RUNS / 2],
                millis[0], millis[RUNS - 1], total(asked) / (double) RUNS, millis(asked) / RUNS, load());
        table(what, asked, RUNS);
    }

    static double timed(Callable<Object> work) {
        long begun = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    void table(String what, List<Statements.Asked> asked, int operations) {
        details.append("=== ").append(what).append('\n');
        asked.stream().filter(one -> one.calls() * 100 >= operations).forEach(one -> details.append("%6.2f  %8.3f ms  %s%n".formatted(
                one.calls() / (double) operations, one.millis() / operations, one.text())));
    }

    static long total(List<Statements.Asked> asked) {
        return asked.stream().mapToLong(Statements.Asked::calls).sum();
    }

    static double millis(List<Statements.Asked> asked) {
        return asked.stream().mapToDouble(Statements.Asked::millis).sum();
    }

    /** Nanoseconds of all processors that this JVM has used. */
    static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    void say(String words, Object... values) {
        report.append(words.formatted(values)).append('\n');
    }
}
