package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.support.OfficeLimits;

/** Files that say more than any plan does are refused with the limit they go over. */
class TextLimitsTest {

    private static final String ITEM = """
            %d.督察发现违法占地问题。
            整改目标：消除。
            整改措施：拆除。
            责任单位：山门镇政府。
            整改时限：2026年6月30日。
            """;
    private static final String HEAD = "铁东区2025年整改工作方案\n一、整改任务\n";

    private static void refused(byte[] file, Reason reason, String message) {
        PlanParser parser = new PlanParser(new ReadLimits(OfficeLimits.USUAL.packages(), new ReadLimits.Text(200, 500, 10_000, 5000,
                20, 10), new ReadLimits.Pages(20, 10_000)), name -> false);
        assertThatThrownBy(() -> parser.parse(file)).isInstanceOfSatisfying(UnreadableFileException.class, refusal -> {
            assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
            assertThat(refusal.getMessage()).contains(message);
        });
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesAndCharacters() {
        refused(text(HEAD + "行\n".repeat(300)), Reason.TOO_LARGE, "超过200行");
        refused(text(HEAD + "字".repeat(501)), Reason.TOO_LARGE, "第3行有501字，超过每行500字");
        refused(text(HEAD + ("字".repeat(400) + "\n").repeat(40)), Reason.TOO_LARGE, "超过10000字");
    }

    @Test
    void itemsAndUnits() {
        refused(text(HEAD + IntStream.rangeClosed(1, 21).mapToObj(ITEM::formatted).collect(Collectors.joining())), Reason.TOO_LARGE,
                "21个问题，超过20个");
        String units = IntStream.range(0, 11).mapToObj(i -> "第" + i + "局").collect(Collectors.joining("、"));
        refused(text(HEAD + ITEM.formatted(1).replace("山门镇政府", units)), Reason.TOO_LARGE, "单位超过10个");
    }

    @Test
    void mergedCellsCountForEachOfTheirRows() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            for (int row = 0; row < 30; row++) {
                sheet.createRow(row).createCell(199).setCellValue("x");
            }
            sheet.getRow(0).createCell(0).setCellValue("长");
            sheet.addMergedRegion(new CellRangeAddress(0, 1_048_575, 0, 100));
            book.write(out);
            refused(out.toByteArray(), Reason.TOO_LARGE, "单元格超过5000个");
        }
    }

    @Test
    void nestingWithoutEnd() throws IOException {
        int levels = 20_000;
        String deep = "<w:sdt>".repeat(levels) + "</w:sdt>".repeat(levels);
        byte[] file = zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + deep
                        + "</w:body></w:document>"));
        refused(file, Reason.DAMAGED, "未予读取");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(text(part.getValue()));
            }
        }
        return out.toByteArray();
    }
}
