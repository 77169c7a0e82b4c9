package org.zhenggai.rectification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that say where something is name what is there, so that they cannot grow old in silence. */
class NamesInDocumentsTest {

    private static final Path RECIPES = Path.of("docs/recipes");

    /** Decisions are left out: they say what was. */
    static Stream<Path> documents() throws IOException {
        List<Path> recipes;
        try (Stream<Path> files = Files.list(RECIPES)) {
            recipes = files.sorted().toList();
        }
        return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/modelling-guide.md",
                "docs/security.md").map(Path::of), recipes.stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentNamesIsThere(Path document) {
        assertThat(new NamesInDocument(document).wrong()).isEmpty();
    }

    /** Each recipe can be followed to its end: it is in the index, and says which tests prove it. */
    @Test
    void everyRecipeIsInTheIndexAndNamesItsTests() throws IOException {
        String index = Files.readString(RECIPES.resolve("README.md"));
        try (Stream<Path> files = Files.list(RECIPES)) {
            assertThat(files.filter(file -> !file.endsWith("README.md"))).isNotEmpty().allSatisfy(file -> {
                assertThat(index).contains("](" + file.getFileName() + ")");
                assertThat(Files.readString(file)).contains("mvn test -Dtest=");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            `SeparationOfDuty`                                  | names `SeparationOfDuty`, and it is not there
            `SeparationOfDuties.demandAnother`                  | names `SeparationOfDuties.demandAnother`, and it is not there
            a new `SeparationOfDuties`                          | names `SeparationOfDuties` as new, and it is there
            `casework/findings`                                 | names `casework/findings`, and it is not there
            `V…__finder.sql`                                    | names `V…__finder.sql`, and it is not there
            `acceptance/Task_Countersigned`                     | names `acceptance/Task_Countersigned`, and it is not there
            mvn test -Dtest=HouseTest,HousesTest                | has a command with the test HousesTest, and it is not there
            [x](docs/nothing.md)                                | links to docs/nothing.md, and it is not there
            [x](README.md#no-such-heading)                      | links to the heading no-such-heading of README.md, and it is not there""")
    void whatIsNotThereIsFound(String text, String words) {
        assertThat(new NamesInDocument(Path.of("x.md"), text).wrong()).singleElement().asString().endsWith(words);
    }

    @Test
    void whatIsThereIsNotFound() {
        assertThat(new NamesInDocument(Path.of("x.md"), """
                `SeparationOfDuties`, `SeparationOfDuties.demandOther(…)`,
                `casework/finding/`, `db/migration/V…__finding.sql`, `forms/*.form`,
                `acceptance/Task_Countersign`, `mvn test -Dtest='HouseTest,PlanIntake*'`, `target/classes`, `GET /api/cases`, `null`, a new
                `GuardOfDuties` and [x](README.md#the-map-of-rooms)
                ```
                `NothingOfAllThis`
                ```
                """).wrong()).isEmpty();
    }
}
