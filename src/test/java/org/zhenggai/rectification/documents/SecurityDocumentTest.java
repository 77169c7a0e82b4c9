package org.zhenggai.rectification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown by a test is shown by one that there is; no requirement is left out. */
class SecurityDocumentTest {

    /** Requirements of levels 1 and 2 in OWASP ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;
    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Pattern TEST = Pattern.compile("`\\w+Test`");
    private static final Pattern IDS = Pattern.compile("(V\\d+\\.\\d+\\.)(\\d+)(?:–V\\d+\\.\\d+\\.(\\d+))?");
    private static final Set<String> SHOWN = Set.of("yes", "有");
    private static final Set<String> EXPLAINED = Set.of("built", "partly", "not", "site", "n/a", "部分", "未做", "环境");

    private final List<String> lines = lines();

    /** That they are there: {@code NamesInDocumentsTest}. */
    @Test
    void itNamesTheClassesThatShowIt() {
        assertThat(new NamesInDocument(DOCUMENT).classes()).hasSizeGreaterThan(REQUIREMENTS / 3);
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
            return Files.readAllLines(DOCUMENT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
