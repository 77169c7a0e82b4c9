package org.zhenggai.rectification.ground.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.zhenggai.rectification.ground.audit.AuditEntry;
import org.zhenggai.rectification.ground.office.CellText;

/** Entries as an Excel workbook; only the last rows are in memory. */
final class EntryWorkbook {

    private static final int WINDOW = 50;
    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {10, 20, 20, 24, 14, 24, 24, 8, 8, 18, 18, 40, 40, 40, 66};
    /** What a sheet holds, its heading included. */
    private static final int MOST_ROWS = 1_048_576;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
    private SXSSFSheet sheet;
    private int next;

    private EntryWorkbook() {
        begin();
    }

    static void write(OutputStream out, Consumer<Consumer<AuditEntry>> entries) throws IOException {
        EntryWorkbook table = new EntryWorkbook();
        try (SXSSFWorkbook closing = table.workbook) {
            entries.accept(entry -> table.add(EntryTable.cells(entry)));
            closing.write(out);
        }
    }

    private void begin() {
        sheet = workbook.createSheet("操作日志" + (workbook.getNumberOfSheets() == 0 ? "" : workbook.getNumberOfSheets() + 1));
        next = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.createFreezePane(1, 1);
        add(EntryTable.HEADINGS);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
    }

    private void add(List<String> cells) {
        if (next == MOST_ROWS) {
            begin();
        }
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(CellText.written(cells.get(i)));
        }
    }
}
