package org.zhenggai.rectification.views.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.support.OfficeLimits;
import org.zhenggai.rectification.views.ledgerimport.LedgerReading;

/** The workbook as Excel opens it. */
class LedgerWorkbookTest {

    @Test
    void formOfTheLedger() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            String last = CellReference.convertNumToColString(LedgerColumn.values().length - 1);
            int area = LedgerColumn.AREA_MU.ordinal();
            String areas = CellReference.convertNumToColString(area) + "2:" + CellReference.convertNumToColString(area + 2) + "2";
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("测试台账");
            assertThat(sheet.getMergedRegions()).extracting(Object::toString).anyMatch(region -> region.contains("A1:" + last + "1"))
                    .anyMatch(region -> region.contains(areas)).anyMatch(region -> region.contains("A2:A3"));
            assertThat(sheet.getRow(1).getCell(area).getStringCellValue()).isEqualTo("面积");
            assertThat(sheet.getRow(2).getCell(area + 1).getStringCellValue()).isEqualTo("耕地(亩)");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:" + last + "4");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
        }
    }

    /** The list in domain.md §7 is the paper's; it names what the workbook has. */
    @Test
    void columnsStandInTheOrderOfThePaper() throws IOException {
        String domain = Files.readString(Path.of("docs/domain.md"));
        Matcher listed = Pattern.compile("In their order:\\n\\n(.*?)\\.\\n", Pattern.DOTALL).matcher(domain);
        assertThat(listed.find()).isTrue();
        assertThat(LedgerColumn.values()).extracting(LedgerColumn::label).as("columns of LedgerColumn, and docs/domain.md §7")
                .containsExactly(listed.group(1).split(",\\s+"));
    }

    @Test
    void datesAndNumbersAreReal() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            Cell date = cell(workbook, LedgerColumn.DUE_DATE);
            assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
            assertThat(date.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 6, 19));
            assertThat(cell(workbook, LedgerColumn.AREA_MU).getNumericCellValue()).isEqualTo(7.59);
            assertThat(cell(workbook, LedgerColumn.CATEGORY).getStringCellValue()).isEqualTo("限期整改类");
            assertThat(cell(workbook, LedgerColumn.FARMLAND_MU).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void colourIsNeverTheOnlySign() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            Cell state = cell(workbook, LedgerColumn.SCHEDULE_STATE);
            assertThat(state.getStringCellValue()).isEqualTo("已超期");
            assertThat(state.getCellStyle().getFillForegroundColor()).isNotEqualTo((short) 64);
            assertThat(cell(workbook, LedgerColumn.WARNING_COLOUR).getStringCellValue()).isEqualTo("红");
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        byte[] file = written();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell remarks = cell(workbook, LedgerColumn.REMARKS);
            assertThat(remarks.getCellType()).isEqualTo(CellType.STRING);
            assertThat(remarks.getStringCellValue()).isEqualTo("'=HYPERLINK(\"http://x\")");
            assertThat(remarks.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell(workbook, LedgerColumn.PROGRESS).getStringCellValue()).isEqualTo("'-1+2");
        }
        assertThat(LedgerReading.read(file, OfficeLimits.USUAL).rows().get(0).values()).containsEntry(LedgerColumn.REMARKS,
                "=HYPERLINK(\"http://x\")")
                .containsEntry(LedgerColumn.PROGRESS, "-1+2").containsEntry(LedgerColumn.DUE_DATE, "2024-06-19");
    }

    @Test
    void everyColumnIsKnownAgain() throws IOException {
        assertThat(LedgerReading.read(written(), OfficeLimits.USUAL).columns()).extracting(LedgerReading.Column::field)
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(LedgerColumn.values()).map(LedgerColumn::field).toList());
    }

    private static Cell cell(XSSFWorkbook workbook, LedgerColumn column) {
        return workbook.getSheetAt(0).getRow(3).getCell(column.ordinal());
    }

    private static byte[] written() throws IOException {
        Map<LedgerColumn, Object> values = new EnumMap<>(LedgerColumn.class);
        values.put(LedgerColumn.ROW_NUMBER, 1);
        values.put(LedgerColumn.CASE_NUMBER, "TD2023-001");
        values.put(LedgerColumn.CATEGORY, "DEADLINE_BOUND");
        values.put(LedgerColumn.PROCESS_STATE, "RECTIFYING");
        values.put(LedgerColumn.SCHEDULE_STATE, "OVERDUE");
        values.put(LedgerColumn.WARNING_COLOUR, "红");
        values.put(LedgerColumn.DUE_DATE, LocalDate.of(2024, 6, 19));
        values.put(LedgerColumn.AREA_MU, new BigDecimal("7.59"));
        values.put(LedgerColumn.REMARKS, "=HYPERLINK(\"http://x\")");
        values.put(LedgerColumn.PROGRESS, "-1+2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerWorkbook.write("测试台账", out, sink -> sink.accept(new LedgerRow(1, "p", "t", "u", values, ScheduleState.OVERDUE, 0, 9)));
        return out.toByteArray();
    }
}
