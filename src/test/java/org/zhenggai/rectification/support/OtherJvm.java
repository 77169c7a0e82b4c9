package org.zhenggai.rectification.support;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Another Java process with the classes of this one, for tests that kill what they started. */
public final class OtherJvm {

    private OtherJvm() {}

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

    /** Surefire's ends with an empty entry, which means the working directory: there Spring finds every process a second time. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.isEmpty()).collect(Collectors.joining(File.pathSeparator));
    }
}
