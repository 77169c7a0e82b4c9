package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were reported as read wrongly or not at all: struck-out words, streamed packages, numbers beyond a hundred, radicals. */
class ReportedFilesTest {

    private static final Path FILES = Path.of("src/test/resources/planintake/reported");
    private static final Set<String> UNITS = Set.of("山门镇政府", "石岭镇政府");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06-plan-struck-out.docx        | 1 | 2025-09-30 | 山门镇政府
            06b-plan-struck-out.docx       | 1 | 2025-06-30 | 山门镇政府
            06c-plan-struck-out.xlsx       | 1 | 2025-06-30 | 山门镇政府
            12-plan-written-as-stream.xlsx | 2 | 2025-06-30 | 山门镇政府
            12b-plan-written-as-stream.docx | 2 | 2025-06-30 | 山门镇政府
            12c-plan-written-as-stream.docx | 2 | 2025-06-30 | 山门镇政府
            13-plan-hundredth-number.docx  | 2 | 2025-06-30 | 山门镇政府
            13b-plan-hundredth-number.docx | 2 | 2025-06-30 | 山门镇政府
            16-plan-document2.docx         | 2 | 2025-06-30 | 山门镇政府
            30-plan-kangxi-radicals.txt    | 1 | 2025-06-30 | 山门镇政府
            30b-plan-kangxi-radicals.txt   | 1 | 2025-06-30 | 山门镇政府
            """)
    void isReadAsItWasMeant(String file, int items, String deadline, String responsible) throws IOException {
        ParsedPlan plan = Read.plan(Files.readAllBytes(FILES.resolve(file)), UNITS);
        assertThat(plan.items()).hasSize(items);
        assertThat(plan.items().get(0).deadline()).hasToString(deadline);
        assertThat(plan.items().get(0).responsibleUnits()).containsExactly(responsible);
        assertThat(plan.items()).allSatisfy(item -> assertThat(item.target()).isNotBlank());
    }
}
