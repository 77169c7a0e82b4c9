package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown by a test is shown by one that there is; no requirement is left out. */
class SecurityDocumentTest {

    /** Requirements of levels 1 and 2 in OWASP ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+|[A-Z][a-z]+Test)`");
    private static final Pattern TEST = Pattern.compile("`\\w+Test`");
    private static final Pattern IDS = Pattern.compile("(V\\d+\\.\\d+\\.)(\\d+)(?:–V\\d+\\.\\d+\\.(\\d+))?");
    private static final Set<String> SHOWN = Set.of("yes", "有");
    private static final Set<String> EXPLAINED = Set.of("built", "partly", "not", "site", "n/a", "部分", "未做", "环境");

    private final List<String> lines = lines();

    @Test
    void everyClassNamedIsThere() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
        List<String> named = CLASS.matcher(String.join("\n", lines)).results().map(found -> found.group(1)).distinct().toList();
        assertThat(named).hasSizeGreaterThan(REQUIREMENTS / 3);
        assertThat(named.stream().filter(name -> !classes.contains(name))).as("named in docs/security.md and not there").isEmpty();
    }

    @Test
    void whatIsSaidToBeShownNamesItsTestAndWhatIsNotSaysWhy() {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : lines) {
            String[] cells = line.split("\\|");
            if (cells.length == 5 && (SHOWN.contains(cells[3].strip()) || EXPLAINED.contains(cells[3].strip()))) {
                rows++;
                boolean right = SHOWN.contains(cells[3].strip()) ? TEST.matcher(cells[4]).find() : !cells[4].isBlank();
                if (!right) {
                    wrong.add(line);
                }
            } else if (line.startsWith("| V")) {
                wrong.add(line);
            }
        }
        assertThat(rows).isGreaterThan(REQUIREMENTS / 2);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRequirementStandsThereOnce() {
        List<String> ids = lines.stream().filter(line -> line.matches("(\\| )?V\\d+\\.\\d.*"))
                .map(line -> line.startsWith("|") ? line.split("\\|")[1] : line)
                .flatMap(cell -> IDS.matcher(cell).results()).flatMap(SecurityDocumentTest::each).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(REQUIREMENTS);
    }

    private static Stream<String> each(MatchResult ids) {
        int first = Integer.parseInt(ids.group(2));
        int last = ids.group(3) == null ? first : Integer.parseInt(ids.group(3));
        return IntStream.rangeClosed(first, last).mapToObj(number -> ids.group(1) + number);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("docs/security.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
