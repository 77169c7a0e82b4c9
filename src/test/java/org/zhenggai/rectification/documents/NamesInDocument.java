package org.zhenggai.rectification.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document names in backticks and the tree does not hold: classes and their members, files and folders (the end of their path is
 * enough, {@code *} and {@code …} stand for anything), tasks as {@code process/Task_X}, tests of a command, and where its links lead. A
 * name after {@code new} is one that the reader is to make: it must not be there yet. Blocks of code are read for their commands alone.
 */
final class NamesInDocument {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern NAME = Pattern.compile("(new\\s+)?`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile(
            "([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+|[A-Z][a-z]+Test)(?:\\.([A-Za-z_]+)(?:\\(.*\\))?)?");
    private static final Pattern TASK = Pattern.compile("([a-z-]+)/(Task_[A-Za-z]+)");
    private static final Pattern FILE = Pattern.compile("[\\p{IsHan}\\w.…*-]+(/[\\p{IsHan}\\w.…*-]+)+/?"
            + "|[\\p{IsHan}\\w…*-]+\\.(java|sql|bpmn|dmn|form|yaml|js|md|svg|docx|txt)");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w,#+*]+)'?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
    /** Made when something runs, media types, the rest of an address. */
    private static final Pattern ELSEWHERE = Pattern.compile("(target|data|text|application|multipart|\\.|…)/.*");
    private static final List<String> LEFT_OUT = List.of("target", "data", ".git", "node_modules");

    private static final List<String> TREE = tree();
    private static final Map<String, List<String>> JAVA = TREE.stream().filter(path -> path.endsWith(".java"))
            .collect(Collectors.groupingBy(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length())));

    private final Path document;
    private final String text;

    NamesInDocument(Path document) {
        this(document, read(document));
    }

    NamesInDocument(Path document, String text) {
        this.document = document;
        this.text = text;
    }

    /** Classes named, each once. */
    TreeSet<String> classes() {
        return names().map(found -> CLASS.matcher(found.group(2))).filter(java.util.regex.Matcher::matches).map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the words of whoever has to mend it; empty where all is there. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        names().forEach(found -> {
            String name = found.group(2);
            there(name).ifPresent(there -> {
                boolean madeByReader = found.group(1) != null;
                if (there == madeByReader) {
                    wrong.add(document + " names `" + name + (there ? "` as new, and it is there" : "`, and it is not there"));
                }
            });
        });
        TESTS.matcher(text).results().flatMap(found -> Stream.of(found.group(1).split(","))).map(test -> test.replaceAll("#.*", ""))
                .filter(test -> !test.contains("*") && !JAVA.containsKey(test))
                .forEach(test -> wrong.add(document + " has a command with the test " + test + ", and it is not there"));
        LINK.matcher(text).results().filter(link -> !link.group(1).contains(":")).forEach(link -> followed(link, wrong));
        return wrong;
    }

    private Stream<MatchResult> names() {
        return NAME.matcher(BLOCK.matcher(text).replaceAll("")).results();
    }

    /** Empty for what is no name of something in the tree. */
    private static Optional<Boolean> there(String name) {
        var type = CLASS.matcher(name);
        if (type.matches()) {
            List<String> files = JAVA.getOrDefault(type.group(1), List.of());
            return Optional.of(!files.isEmpty() && (type.group(2) == null
                    || files.stream().anyMatch(file -> read(Path.of(file)).matches("(?s).*\\b" + type.group(2) + "\\b.*"))));
        }
        var task = TASK.matcher(name);
        if (task.matches()) {
            Path model = Path.of("processes", task.group(1) + ".bpmn");
            return Optional.of(Files.exists(model) && read(model).contains("id=\"" + task.group(2) + "\""));
        }
        return FILE.matcher(name).matches() && !ELSEWHERE.matcher(name).matches() ? Optional.of(TREE.stream().anyMatch(end(name)))
                : Optional
                        .empty();
    }

    /** Whether a path is the one named or ends with it. */
    private static Predicate<String> end(String name) {
        String regex = Stream.of(name.replaceAll("/$", "").split("(?<=[*…])|(?=[*…])"))
                .map(part -> part.equals("*") || part.equals("…") ? "[^/]*" : Pattern.quote(part)).collect(Collectors.joining());
        return Pattern.compile("(.*/)?" + regex + "(\\.java)?").asMatchPredicate();
    }

    private void followed(MatchResult link, List<String> wrong) {
        Path folder = document.getParent() == null ? Path.of("") : document.getParent();
        Path target = link.group(1).isEmpty() ? document : folder.resolve(link.group(1)).normalize();
        if (!Files.exists(target)) {
            wrong.add(document + " links to " + target + ", and it is not there");
        } else if (link.group(2) != null && !anchors(read(target)).contains(link.group(2))) {
            wrong.add(document + " links to the heading " + link.group(2) + " of " + target + ", and it is not there");
        }
    }

    private static List<String> anchors(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ ", "").toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(
                        ' ', '-'))
                .toList();
    }

    private static List<String> tree() {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(path -> !LEFT_OUT.contains(path.getName(0).toString())).map(path -> path.toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
