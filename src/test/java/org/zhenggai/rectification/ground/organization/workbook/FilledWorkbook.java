package org.zhenggai.rectification.ground.organization.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template as an office fills it in. */
public final class FilledWorkbook {

    private FilledWorkbook() {}

    /** A county with its government and one bureau, and one officer in that unit with that post. */
    public static byte[] with(String unit, String post) throws IOException {
        return of(new String[][] {{"甲县", "甲市政府", "甲市局"}}, new String[][] {{"甲县政府", "区县政府", "", "政府"}, {"甲局", "部门", "甲县", "主管部门"}},
                new String[][] {{"张三", "zhang.san", unit, post}});
    }

    /** Rows below the headings of the three sheets. */
    public static byte[] of(String[][] areas, String[][] units, String[][] people) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(WorkbookTemplate.write()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook.getSheet(SheetWords.AREAS), areas);
            fill(workbook.getSheet(SheetWords.UNITS), units);
            fill(workbook.getSheet(SheetWords.PEOPLE), people);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, String[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i + 1);
            for (int column = 0; column < rows[i].length; column++) {
                row.createCell(column).setCellValue(rows[i][column]);
            }
        }
    }
}
