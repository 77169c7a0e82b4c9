package org.zhenggai.rectification.operations.opening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty workbook that an office fills in; its first sheet says how. */
final class WorkbookTemplate {

    private static final int WIDTH = 22 * 256;
    private static final int ROWS = 2000;
    private static final List<String> HOW = List.of(
            "填写“辖区”“单位”“人员”三张表，再上传。带*的列必填。可以分几次填：再次导入会增加和修改写明的，其余不动。",
            "辖区：通常只有一行，例如一个区或县；上级政府、上级主管部门是销号上报的去处。编号可以空着，由系统编。",
            "单位：类别从下拉列表中选。辖区只有一个时可以空着。",
            "单位的承担职责：每个辖区必须有一个单位承担“政府”（批准、签发），一个承担“主管部门”（审核、上报）；其余职责没有写明的归主管部门。几项职责用顿号分开。",
            "单位的全称作公文抬头和落款；机关代字用来编文号，各单位不得相同。别名是方案里对它的其他称呼，用顿号分开。",
            "人员：登录账号用小写字母、数字、点、短横线，例如 zhang.san；岗位可以有几个，用顿号分开。三名管理员不在这里填。",
            "可填的职责：" + String.join("、", SheetWords.officeWords()),
            "可填的岗位：" + String.join("、", SheetWords.roleWords()));

    private WorkbookTemplate() {}

    static byte[] write() throws IOException {
        try (Workbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet how = workbook.createSheet("填写说明");
            how.setColumnWidth(0, WIDTH * 5);
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            for (int i = 0; i < HOW.size(); i++) {
                Row row = how.createRow(i);
                row.createCell(0).setCellValue(HOW.get(i));
                row.getCell(0).setCellStyle(wrapped);
            }
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            SheetWords.COLUMNS.forEach((name, columns) -> sheet(workbook, name, columns, heading));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void sheet(Workbook workbook, String name, List<String> columns, CellStyle heading) {
        Sheet sheet = workbook.createSheet(name);
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            row.createCell(i).setCellValue((SheetWords.NEEDED.get(name).contains(column) ? "*" : "") + column);
            row.getCell(i).setCellStyle(heading);
            sheet.setColumnWidth(i, WIDTH);
            if (column.equals("类别")) {
                choose(sheet, i, SheetWords.kindWords());
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private static void choose(Sheet sheet, int column, List<String> words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, ROWS, column, column));
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }
}
