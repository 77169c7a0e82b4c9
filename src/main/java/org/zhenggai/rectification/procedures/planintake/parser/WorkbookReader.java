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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads every visible sheet of an xlsx as a table. Dates are written out, formulas give what was last calculated. */
final class WorkbookReader {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int WIDEST = 200;

    private final PlanContent content;
    private final DataFormatter formatter = new DataFormatter();
    private final boolean from1904;
    private String sheetName = "";
    private int cellIds;

    private WorkbookReader(PlanContent content, boolean from1904) {
        this.content = content;
        this.from1904 = from1904;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static void read(byte[] file, PlanContent content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            WorkbookReader reader = new WorkbookReader(content, workbook.isDate1904());
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    reader.sheet(workbook.getSheetAt(i));
                } else {
                    content.warn(DraftWarning.Code.HIDDEN, "隐藏的工作表“" + workbook.getSheetName(i) + "”没有读取");
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
        sheetName = sheet.getSheetName();
        content.beginSheet(sheetName);
        List<Integer> hidden = new ArrayList<>();
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
            if (row.getZeroHeight()) {
                hidden.add(row.getRowNum() + 1);
                continue;
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
        if (!hidden.isEmpty()) {
            content.warn(DraftWarning.Code.HIDDEN, "工作表“" + sheetName + "”有" + hidden.size() + "行隐藏，没有读取：第" + hidden.stream().limit(20).map(
                    String::valueOf).collect(Collectors.joining("、")) + "行" + (hidden.size() > 20 ? "等" : ""));
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
            content.warn(DraftWarning.Code.ERROR_CELL, place(cell) + "的公式出错，没有读取");
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA && cell instanceof XSSFCell formula && !formula.getCTCell().isSetV()) {
            content.warn(DraftWarning.Code.ERROR_CELL, place(cell) + "的公式没有计算过，没有读取；请用办公软件打开后另存");
            return "";
        }
        if (cell.getCellStyle() instanceof XSSFCellStyle style && style.getFont().getStrikeout()) {
            String struck = formatter.formatCellValue(cell);
            if (!struck.isBlank()) {
                content.warn(DraftWarning.Code.DELETED_TEXT, place(cell) + "的“" + struck + "”带删除线，视为已删除，没有读取");
            }
            return "";
        }
        if (type == CellType.NUMERIC && isDate(cell)) {
            boolean day = cell.getCellStyle().getDataFormatString().toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]", "").matches(
                    "(?s).*(?:d|日).*") || !cell.getCellStyle().getDataFormatString().matches("(?s).*[mM月].*");
            return (day ? DAY : MONTH).format(DateUtil.getLocalDateTime(cell.getNumericCellValue(), from1904));
        }
        if (type == CellType.STRING && cell.getRichStringCellValue() instanceof XSSFRichTextString rich && rich.numFormattingRuns() > 1) {
            return tidy(standing(rich, cell));
        }
        String text = formatter.formatCellValue(cell);
        if (type == CellType.NUMERIC && (text.matches(".*[Ee][+-]?\\d+") || text.startsWith("#"))) {
            text = java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
        }
        return tidy(text);
    }

    private static String tidy(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            lines.add(Fold.tidy(Ordinal.plain(PlainText.of(Characters.plain(line)))));
        }
        return String.join("\n", lines).strip();
    }

    /** What of a cell is not struck out. */
    private String standing(XSSFRichTextString rich, Cell cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rich.numFormattingRuns(); i++) {
            int from = rich.getIndexOfFormattingRun(i);
            String run = rich.getString().substring(from, from + rich.getLengthOfFormattingRun(i));
            if (rich.getFontOfFormattingRun(i) != null && rich.getFontOfFormattingRun(i).getStrikeout()) {
                content.warn(DraftWarning.Code.DELETED_TEXT, place(cell) + "的“" + run.strip() + "”带删除线，视为已删除，没有读取");
            } else {
                text.append(run);
            }
        }
        return text.toString();
    }

    private String place(Cell cell) {
        return "工作表“" + sheetName + "”的" + cell.getAddress().formatAsString() + "单元格";
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
