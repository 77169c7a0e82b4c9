package org.zhenggai.rectification.views.ledgerimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.ground.office.CellText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.support.OfficeLimits;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/** What programs put into workbooks that nobody sees: another count of days, hidden sheets, characters that are none. */
class WorkbooksOfOfficesTest {

    private static final String[] HEADS = {"案件编号", "责任人", "上报日期", "目前进展"};

    @Test
    void daysAreCountedAsTheBookCountsThem() {
        for (boolean from1904 : List.of(false, true)) {
            byte[] file = book(book -> {
                if (from1904) {
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                }
                CellStyle day = book.createCellStyle();
                day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
                Row row = sheet(book, "台账").createRow(1);
                row.createCell(0).setCellValue("TD2023-001");
                row.createCell(2).setCellValue(LocalDate.of(2025, 9, 30));
                row.getCell(2).setCellStyle(day);
            });
            assertThat(rows(file)).singleElement().extracting(one -> one.values().get(LedgerColumn.REPORTED_ON)).isEqualTo("2025-09-30");
        }
    }

    @Test
    void hiddenSheetsAreLeftOutAndEachRowNamesItsSheet() {
        byte[] file = book(book -> {
            for (String name : List.of("旧台账", "底稿", "山门镇", "石岭镇")) {
                Sheet sheet = sheet(book, name);
                sheet.createRow(1).createCell(0).setCellValue("TD-" + name);
            }
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(rows(file)).extracting(LedgerReading.Row::sheet).containsExactly("山门镇", "石岭镇");
        ImportJudge judge = new ImportJudge(null);
        judge.error(rows(file).get(1), LedgerColumn.CASE_NUMBER, "没有这个案件");
        assertThat(judge.errors.get(0).sheet()).isEqualTo("石岭镇");
        assertThat(judge.errors.get(0).row()).isEqualTo(2);
    }

    @Test
    void charactersThatAreNoneNeverReachTheDatabase() {
        byte[] file = book(book -> {
            Row row = sheet(book, "台账").createRow(1);
            row.createCell(0).setCellValue("TD2023-001");
            row.createCell(1).setCellValue("王_x0000_某_x000B_");
            row.createCell(3).setCellValue("已拆_x0001_除\uD842\uDFB7");
        });
        Map<LedgerColumn, String> values = rows(file).get(0).values();
        assertThat(values.values()).allSatisfy(text -> assertThat(text.chars().noneMatch(c -> c < ' ' && c != '\n')).as(text).isTrue());
        assertThat(values.get(LedgerColumn.RESPONSIBLE_PERSON)).startsWith("王").contains("某");
        assertThat(values.get(LedgerColumn.PROGRESS)).endsWith("除\uD842\uDFB7");
        assertThat(Characters.plain("甲\uD842\uDFB7乙")).isEqualTo("甲\uD842\uDFB7乙");
    }

    @Test
    void aLongTextIsNotCutWithinACharacter() {
        String written = CellText.written("字".repeat(31_999) + "\uD842\uDFB7".repeat(10));
        assertThat(written.chars().filter(c -> Character.isHighSurrogate((char) c)).count()).isEqualTo(written.chars().filter(
                c -> Character.isLowSurrogate((char) c)).count());
    }

    @Test
    void yearsThatNoCaseKnowsAreErrorsOfTheirRow() {
        ImportJudge judge = new ImportJudge(null);
        for (String day : List.of("0204-06-19", "20246-06-19", "2924-06-19", "2025-02-31", "5年6月")) {
            byte[] file = book(book -> {
                Row row = sheet(book, "台账").createRow(1);
                row.createCell(0).setCellValue("TD2023-001");
                row.createCell(2).setCellValue(day);
            });
            LedgerReading.Row row = rows(file).get(0);
            assertThat(judge.editable(row, LedgerColumn.REPORTED_ON, row.values().get(LedgerColumn.REPORTED_ON))).as(day).isEmpty();
        }
        assertThat(judge.errors).hasSize(5).allSatisfy(error -> assertThat(error.message()).contains("日期无法识别"));
    }

    /** Ledgers that were reported as read wrongly or not at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03-ledger-1904-dates       | TD2023-004 | REPORTED_ON        | 2023-11-10  |
            14-ledger-error-cells      | TD2023-004 | RESPONSIBLE_PERSON |             | C2（#N/A）
            19c-ledger-nul-character   | TD2023-004 | CASE_NUMBER        | TD2023-004  |
            21-ledger-empty-shared-cell | TD2023-005 | PROGRESS          | 已复耕         |
            32-invisible-characters    | TD2023-004 | PROGRESS           | 零宽空格        |
            32b-invisible-characters   | TD2023-004 | PHONE              | 13800138000 |
            """)
    void reportedLedgersAreReadAsTheyWereMeant(String file, String number, LedgerColumn column, String value, String fault)
            throws IOException {
        LedgerReading.Row row = rows(Files.readAllBytes(Path.of("src/test/resources/ledger/reported", file + ".xlsx"))).get(0);
        assertThat(row.values().get(LedgerColumn.CASE_NUMBER)).isEqualTo(number);
        assertThat(row.values().get(column)).isEqualTo(value);
        assertThat(row.faults().get(column)).isEqualTo(fault);
    }

    private static List<LedgerReading.Row> rows(byte[] file) {
        return LedgerReading.read(file, OfficeLimits.USUAL).rows();
    }

    private static Sheet sheet(XSSFWorkbook book, String name) {
        Sheet sheet = book.createSheet(name);
        Row heads = sheet.createRow(0);
        for (int i = 0; i < HEADS.length; i++) {
            heads.createCell(i).setCellValue(HEADS[i]);
        }
        return sheet;
    }

    private static byte[] book(Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
