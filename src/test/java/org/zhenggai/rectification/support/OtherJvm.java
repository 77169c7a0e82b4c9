package org.zhenggai.rectification.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with the classes of this one, for tests that kill what they started. */
public final class OtherJvm {

    private OtherJvm() {
    }

    /**
     * The command that runs a main class.
     *
     * @param arguments of the main class
     */
    public static List<String> command(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Surefire's own class path is one jar that names the true entries: with it Spring finds every resource twice. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
