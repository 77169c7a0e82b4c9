package org.zhenggai.rectification.procedures.planintake.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads every visible sheet of an xlsx as a table. Dates are written out, formulas give what was last calculated. */
final class WorkbookReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int WIDEST = 200;

    private final PlanContent content;
    private final DataFormatter formatter = new DataFormatter();
    private int cellIds;

    private WorkbookReader(PlanContent content) {
        this.content = content;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static void read(byte[] file, PlanContent content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            WorkbookReader reader = new WorkbookReader(content);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    reader.sheet(workbook.getSheetAt(i));
                }
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.DAMAGED, "文件已加密，无法读取；请取消密码保护后重新上传");
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(Reason.DAMAGED, "电子表格已损坏，无法读取；请用办公软件另存后重新上传");
        }
    }

    private void sheet(Sheet sheet) {
        content.beginTable();
        Deque<CellRangeAddress> coming = new ArrayDeque<>(sheet.getMergedRegions().stream()
                .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow)).toList());
        CellRangeAddress[] above = new CellRangeAddress[WIDEST + 1];
        Map<CellRangeAddress, PlanContent.Cell> merged = new HashMap<>();
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.min(WIDEST, Math.max(columns, row.getLastCellNum()));
        }
        for (Row row : sheet) {
            while (!coming.isEmpty() && coming.peek().getFirstRow() <= row.getRowNum()) {
                CellRangeAddress range = coming.poll();
                if (range.getLastRow() >= row.getRowNum()) {
                    Arrays.fill(above, Math.min(WIDEST, range.getFirstColumn()), Math.min(WIDEST, range.getLastColumn()) + 1, range);
                }
            }
            List<PlanContent.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                CellRangeAddress range = above[column];
                if (range == null || range.getLastRow() < row.getRowNum()) {
                    cells.add(new PlanContent.Cell(text(row.getCell(column)), ++cellIds, false));
                    continue;
                }
                PlanContent.Cell whole = merged.computeIfAbsent(range, wanted -> new PlanContent.Cell(text(first(sheet, wanted)),
                        ++cellIds, false));
                cells.add(new PlanContent.Cell(whole.text(), whole.start(), row.getRowNum() > range.getFirstRow()));
            }
            content.row(cells);
        }
    }

    private static Cell first(Sheet sheet, CellRangeAddress range) {
        Row row = sheet.getRow(range.getFirstRow());
        return row == null ? null : row.getCell(range.getFirstColumn());
    }

    private String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            return "";
        }
        if (type == CellType.NUMERIC && isDate(cell)) {
            return DAY.format(DateUtil.getLocalDateTime(cell.getNumericCellValue()));
        }
        String text = formatter.formatCellValue(cell);
        if (type == CellType.NUMERIC && (text.matches(".*[Ee][+-]?\\d+") || text.startsWith("#"))) {
            text = java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            lines.add(Fold.tidy(PlainText.of(line)));
        }
        return String.join("\n", lines).strip();
    }

    /** Formats of the East (e for the year, 年 in the open, reserved numbers) say date too, though a plain look does not show it. */
    private static boolean isDate(Cell cell) {
        double value = cell.getNumericCellValue();
        if (value < 1 || value > 2_958_465) {
            return false;
        }
        short id = cell.getCellStyle().getDataFormat();
        String format = String.valueOf(cell.getCellStyle().getDataFormatString()).split(";")[0]
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
        boolean reserved = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return reserved || DateUtil.isADateFormat(id, cell.getCellStyle().getDataFormatString())
                || !format.contains("General") && !format.matches(".*[0#].*") && format.matches("(?s).*[yYmMdDeE年月日].*");
    }
}
