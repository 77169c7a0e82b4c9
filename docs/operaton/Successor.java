import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a copy of this project for Operaton in target/operaton by the rules in rules.txt, lays overlay/ over it and runs Maven there:
 * {@code java docs/operaton/Successor.java [Maven's arguments]}, from the project's folder; without arguments it only makes the copy.
 * Needs nothing but a JDK and Maven. A file of the copy is written only when it changed, so that Maven compiles only that.
 */
final class Successor {

    private static final Path RULES = Path.of("docs", "operaton", "rules.txt");
    private static final Path OVERLAY = Path.of("docs", "operaton", "overlay");
    private static final Path COPY = Path.of("target", "operaton");
    private static final Set<String> LEFT_OUT = Set.of("target", "data", ".git", ".idea", ".vscode", ".settings");

    private record Write(Pattern files, Pattern text, String replacement) {}

    private final List<Write> writes = new ArrayList<>();
    private final Pattern words;
    private final Set<Path> made = new HashSet<>();
    private int changed;

    private Successor() throws IOException {
        StringBuilder keeps = new StringBuilder();
        for (String line : Files.readAllLines(RULES)) {
            if (line.startsWith("keep ")) {
                keeps.append("(?:").append(line.substring(5).strip()).append(")|");
            } else if (line.startsWith("write ")) {
                String[] rule = line.substring(6).strip().split("\\s+", 2);
                String[] sides = rule[1].split(" => ", 2);
                writes.add(new Write(Pattern.compile(rule[0]), Pattern.compile(sides[0]), sides[1].replace("\\n", "\n")));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(RULES + ": " + line);
            }
        }
        words = Pattern.compile("(?<keep>" + keeps + "(?!))|(?<word>camunda|Camunda|CAMUNDA)");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Successor successor = new Successor();
        successor.copy(Path.of(""), true);
        if (Files.isDirectory(OVERLAY)) {
            successor.copy(OVERLAY, false);
        }
        successor.removeOthers();
        System.out.println(successor.made.size() + " files in " + COPY + ", " + successor.changed + " written");
        if (arguments.length > 0) {
            List<String> command = new ArrayList<>(List.of(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn"));
            command.addAll(List.of(arguments));
            System.exit(new ProcessBuilder(command).directory(COPY.toFile()).inheritIO().start().waitFor());
        }
    }

    private void copy(Path root, boolean rename) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean leftOut = rename && folder.getNameCount() == 1 && LEFT_OUT.contains(folder.toString()) || folder.equals(OVERLAY)
                        && rename;
                return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.toString().equals(".git")) {
                    String name = root.relativize(file).toString();
                    write(COPY.resolve(rename ? renamed(name) : name), rename ? renamed(name, Files.readAllBytes(file))
                            : Files.readAllBytes(file), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void write(Path target, byte[] content, Path source) throws IOException {
        made.add(target);
        if (Files.exists(target) && java.util.Arrays.equals(content, Files.readAllBytes(target))) {
            return;
        }
        changed++;
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(target, content);
    }

    /** What an earlier run left and this one did not make again. */
    private void removeOthers() throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.walk(COPY)) {
            old = files.filter(Files::isRegularFile).filter(file -> !file.startsWith(COPY.resolve("target")) && !made.contains(file)).toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    private byte[] renamed(String name, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException binary) {
            return content;
        }
        if (text.indexOf('\0') >= 0) {
            return content;
        }
        for (Write rule : writes) {
            if (rule.files.matcher(name.replace('\\', '/')).matches()) {
                text = rule.text.matcher(text).replaceAll(rule.replacement);
            }
        }
        return renamed(text).getBytes(StandardCharsets.UTF_8);
    }

    private String renamed(String text) {
        return words.matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group()) {
            case "camunda" -> "operaton";
            case "Camunda" -> "Operaton";
            case "CAMUNDA" -> "OPERATON";
            default -> found.group();
        }));
    }
}
