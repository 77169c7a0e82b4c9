package org.zhenggai.rectification.ground.organization.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhenggai.rectification.ground.office.CellText;

/** The empty workbooks that an office fills in; their first sheet says how. */
public final class WorkbookTemplate {

    private static final int WIDTH = 22 * 256;
    private static final int ROWS = 2000;
    private static final String CHOICES = "可选单位";
    private static final List<String> HOW = List.of(
            "填写“辖区”“单位”“人员”三张表，再上传。带*的列必填。可以分几次填：再次导入会增加和修改写明的，其余不动。",
            "辖区：通常只有一行，例如一个区或县；上级政府、上级主管部门是销号上报的去处。编号可以空着，由系统编。",
            "单位：类别从下拉列表中选。辖区只有一个时可以空着。",
            "单位的承担职责：每个辖区必须有一个单位承担“政府”（批准、签发），一个承担“主管部门”（审核、上报）；其余职责没有写明的归主管部门。几项职责用顿号分开。",
            "单位的全称作公文抬头和落款；机关代字用来编文号，各单位不得相同。别名是方案里对它的其他称呼，用顿号分开。",
            "人员：登录账号用小写字母、数字、点、短横线，例如 zhang.san；岗位可以有几个，用顿号分开。三名管理员不在这里填。",
            "可填的职责：" + String.join("、", SheetWords.officeWords()),
            "可填的岗位：" + String.join("、", SheetWords.roleWords()));

    private static final List<String> HOW_OFFICERS = List.of(
            "填写“人员”表，一人一行，再到“账号管理”上传。带*的列必填。上传后先逐行检查，核对无误再确认导入。",
            "登录账号：小写字母、数字、点、短横线，以字母开头，例如 zhang.san；系统中没有的为新增，已有的为修改单位、岗位。名单里没有写的人不受影响。",
            "单位：从下拉列表中选，所有可填的单位列在“" + CHOICES + "”表。",
            "岗位可以有几个，用顿号分开，可填：" + String.join("、", SheetWords.roleWords()) + "。三名管理员不在这里填。",
            "手机号码用于接收消息，可以不填；不填则不改动。");

    private WorkbookTemplate() {}

    /** Of a whole organization. */
    public static byte[] write() throws IOException {
        return write(HOW, (workbook, heading) -> SheetWords.COLUMNS.forEach((name, columns) -> sheet(workbook, name, columns, heading)));
    }

    /** Of officers alone; their units are chosen from these. */
    public static byte[] officers(List<String> units) {
        try {
            return write(HOW_OFFICERS, (workbook, heading) -> {
                Sheet people = sheet(workbook, SheetWords.PEOPLE, SheetWords.OFFICERS, heading);
                Sheet choices = workbook.createSheet(CHOICES);
                choices.setColumnWidth(0, WIDTH);
                for (int i = 0; i < units.size(); i++) {
                    choices.createRow(i).createCell(0).setCellValue(CellText.written(units.get(i)));
                }
                if (!units.isEmpty()) {
                    choose(people, SheetWords.OFFICERS.indexOf("单位"), people.getDataValidationHelper().createFormulaListConstraint("'"
                            + CHOICES + "'!$A$1:$A$" + units.size()));
                }
                workbook.setActiveSheet(1);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(List<String> how, BiConsumer<Workbook, CellStyle> sheets) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet first = workbook.createSheet("填写说明");
            first.setColumnWidth(0, WIDTH * 5);
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            for (int i = 0; i < how.size(); i++) {
                Row row = first.createRow(i);
                row.createCell(0).setCellValue(how.get(i));
                row.getCell(0).setCellStyle(wrapped);
            }
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            sheets.accept(workbook, heading);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Sheet sheet(Workbook workbook, String name, List<String> columns, CellStyle heading) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            row.createCell(i).setCellValue((SheetWords.NEEDED.get(name).contains(column) ? "*" : "") + column);
            row.getCell(i).setCellStyle(heading);
            sheet.setColumnWidth(i, WIDTH);
            sheet.setDefaultColumnStyle(i, text);
            if (column.equals("类别")) {
                choose(sheet, i, sheet.getDataValidationHelper().createExplicitListConstraint(SheetWords.kindWords().toArray(
                        String[]::new)));
            }
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static void choose(Sheet sheet, int column, DataValidationConstraint words) {
        DataValidation list = sheet.getDataValidationHelper().createValidation(words, new CellRangeAddressList(1, ROWS, column, column));
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }
}
