package org.zhenggai.rectification.views.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.zhenggai.rectification.ground.office.CellText;

/**
 * Writes the ledger in its usual form, row by row: title, heading in two rows, then the cases. Only the last rows are in memory, the
 * others wait in a compressed temporary file until the workbook is closed.
 */
public final class LedgerWorkbook {

    private static final int WINDOW = 50;
    private static final int HEAD_ROWS = 3;
    private static final int FROZEN_COLUMNS = LedgerColumn.CASE_NUMBER.ordinal() + 1;
    private static final LedgerColumn[] COLUMNS = LedgerColumn.values();

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
    private final SXSSFSheet sheet = workbook.createSheet("整改台账");
    private final LedgerStyles styles = new LedgerStyles(workbook);
    private int next = HEAD_ROWS;

    private LedgerWorkbook(String title) {
        sheet.createFreezePane(FROZEN_COLUMNS, HEAD_ROWS);
        print();
        head(title);
    }

    /** Writes a workbook with what {@code rows} hands to its argument. */
    public static void write(String title, OutputStream out, Consumer<Consumer<LedgerRow>> rows) throws IOException {
        LedgerWorkbook ledger = new LedgerWorkbook(title);
        try (SXSSFWorkbook closing = ledger.workbook) {
            rows.accept(ledger::add);
            ledger.sheet.setAutoFilter(new CellRangeAddress(HEAD_ROWS - 1, Math.max(HEAD_ROWS - 1, ledger.next - 1), 0,
                    COLUMNS.length - 1));
            closing.write(out);
        }
    }

    private void print() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A3_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD_ROWS - 1, -1, -1));
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    private void head(String title) {
        Row top = sheet.createRow(0);
        top.setHeightInPoints(36);
        cell(top, 0, title, styles.title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS.length - 1));
        Row groups = sheet.createRow(1);
        Row labels = sheet.createRow(2);
        labels.setHeightInPoints(30);
        int from = 0;
        for (int i = 0; i < COLUMNS.length; i++) {
            sheet.setColumnWidth(i, (COLUMNS[i].width() + 2) * 256);
            String group = COLUMNS[i].group();
            boolean begins = i == 0 || group.isEmpty() || !group.equals(COLUMNS[i - 1].group());
            from = begins ? i : from;
            boolean alone = group.isEmpty() || begins && (i + 1 == COLUMNS.length || !group.equals(COLUMNS[i + 1].group()));
            cell(groups, i, alone ? COLUMNS[i].label() : begins ? group : "", styles.heading);
            cell(labels, i, alone ? "" : COLUMNS[i].label(), styles.heading);
            if (alone) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, i, i));
            } else if (i + 1 == COLUMNS.length || !group.equals(COLUMNS[i + 1].group())) {
                sheet.addMergedRegion(new CellRangeAddress(1, 1, from, i));
            }
        }
    }

    private void add(LedgerRow row) {
        Row cells = sheet.createRow(next++);
        for (int i = 0; i < COLUMNS.length; i++) {
            Object value = LedgerWords.shown(COLUMNS[i], row.values().get(COLUMNS[i]));
            switch (COLUMNS[i].kind()) {
                case SCHEDULE, COLOUR -> cell(cells, i, (String) value, styles.of(row.schedule()));
                case DATE -> date(cells, i, (LocalDate) value);
                case AREA -> number(cells, i, (BigDecimal) value, styles.area);
                case NUMBER -> number(cells, i, (Number) value, styles.number);
                default -> cell(cells, i, (String) value, styles.text);
            }
        }
    }

    private void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(text != null && CellText.needsMark(text) ? styles.marked : style);
        if (text != null && !text.isEmpty()) {
            cell.setCellValue(CellText.written(text));
        }
    }

    private void date(Row row, int column, LocalDate day) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.date);
        if (day != null) {
            cell.setCellValue(day);
        }
    }

    private static void number(Row row, int column, Number number, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
    }
}
