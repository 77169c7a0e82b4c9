package org.zhenggai.rectification.views.ledgerimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * How long an import takes that starts its cases, dry run and commit apart. Not part of the suite:
 * {@code mvn test -Dtest=LedgerImportBenchmark -Dtests.excluded=none [-Dbenchmark.rows=10000]}
 */
@RectificationTest
@Tag("benchmark")
class LedgerImportBenchmark {

    @Autowired
    private LedgerImports imports;
    @Autowired
    private PlanRegistration plans;

    @Test
    void manyNewCases() {
        int rows = Integer.getInteger("benchmark.rows", 10_000);
        plans.register(new PlanDocument("benchmark", "测算方案", 2020, null, "BENCH", 10, List.of(), List.of(
                new PlanDocument.FindingEntry("一", "测算", "测算", "测算", List.of("测算"), Category.DEADLINE_BOUND,
                        java.time.LocalDate.of(2024, 6, 19), null, "OTHER", null, null, null, List.of("natural-resources"), null,
                        List.of(new PlanDocument.CaseEntry("测算", null, List.of("shanmen"), null, null))))));
        List<List<Object>> sheet = new ArrayList<>();
        sheet.add(List.of("序号", "乡镇", "村", "图斑号", "存在问题", "涉及面积", "责任单位", "责任人", "目前进展"));
        for (int i = 1; i <= rows; i++) {
            sheet.add(List.of(i, "山门镇", "上二台村", "T" + i, "第" + i + "处占用耕地", 1.5, "山门镇政府", "王某", "正在整改"));
        }
        byte[] file = MessyWorkbooks.of(sheet);
        long begun = System.nanoTime();
        LedgerImports.Import checked = imports.check("测算.xlsx", file, "benchmark/一", "natural-resources.reviewer");
        long read = System.nanoTime();
        assertThat(checked.result().errors()).isEmpty();
        assertThat(checked.result().creates()).isEqualTo(rows);
        imports.commit(checked.id(), "natural-resources.reviewer");
        double commit = (System.nanoTime() - read) / 1e9;
        System.out.printf("%d rows: dry run %.1f s, commit with processes started %.1f s (%.0f rows/s)%n", rows, (read - begun) / 1e9,
                commit, rows / commit);
    }
}
