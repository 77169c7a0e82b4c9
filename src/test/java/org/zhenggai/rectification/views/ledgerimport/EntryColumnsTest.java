package org.zhenggai.rectification.views.ledgerimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/** What an import may write has a place in {@code ledger_entry}, and what does not fit there is refused in words, not by the database. */
class EntryColumnsTest {

    private static final Pattern TABLE = Pattern.compile(
            "(?s)create table ledger_entry \\((.*?)\\n\\);|alter table ledger_entry add column (.*?);");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) +(varchar\\((\\d+)\\)|date)");
    private static final Map<String, String> KEPT = kept();

    static Stream<LedgerColumn> written() {
        return Stream.of(LedgerColumn.values()).filter(column -> column.use() == LedgerColumn.Use.EDITABLE);
    }

    @ParameterizedTest
    @MethodSource("written")
    void theImportKnowsHowMuchTheTableTakes(LedgerColumn column) {
        String type = column.kind() == LedgerColumn.Kind.DATE ? "date" : "varchar(" + ImportJudge.longest(column) + ")";
        assertThat(KEPT).as("columns of ledger_entry in db/migration, the length being that of ImportJudge.LONGEST")
                .containsEntry(column.sql().orElseThrow(), type);
    }

    private static Map<String, String> kept() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Path> ofLedger = files.filter(file -> file.toString().endsWith("__ledger.sql")).sorted().toList();
            Map<String, String> kept = new HashMap<>();
            for (Path file : ofLedger) {
                TABLE.matcher(Files.readString(file)).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .flatMap(columns -> COLUMN.matcher(columns).results()).forEach(found -> kept.put(found.group(1), found.group(2)));
            }
            return kept;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
