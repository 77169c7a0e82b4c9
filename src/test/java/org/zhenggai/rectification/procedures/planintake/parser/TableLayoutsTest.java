package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.codes;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.mu;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.paths;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.procedures.planintake.WordFile;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem.ItemCategory;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Plans as Word and Excel files. The documents are made up. */
class TableLayoutsTest {

    @Test
    void wordParagraphsWithTrackedChangesControlsAndAutomaticNumbers() {
        byte[] file = new WordFile().p("青阳区2024年督察反馈问题整改方案").p("一、整改任务")
                .raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>耕地问题。</w:t></w:r></w:p>")
                .raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>东河镇未经批准占地建房1处，</w:t></w:r>"
                        + "<w:del><w:r><w:delText>面积99亩</w:delText></w:r></w:del><w:ins><w:r><w:t>面积5亩</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>")
                .raw("<w:p><w:r><w:t>整改目标：</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>拆除复耕。</w:t></w:r></w:sdtContent></w:sdt></w:p>")
                .p("整改措施：组织拆除。")
                .raw("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>责任单位：东河镇政府</w:t></w:r></w:p></w:sdtContent></w:sdt>")
                .p("整改时限：二〇二四年十一月底前（限期整改类）").p("督导单位：区自然资源局")
                .raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>西河镇弃土占用耕地。</w:t></w:r></w:p>")
                .p("整改目标：清运。").p("整改措施：清运弃土。").p("责任单位：西河镇政府").p("整改时限：2024年12月（持续整改）")
                .part("word/numbering.xml", "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
                        + "<w:lvlText w:val=\"（%1）\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                        + "<w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "</w:numbering>").bytes();
        ParsedPlan plan = Read.plan(file);
        assertThat(paths(plan)).containsExactly("一1", "一2");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("东河镇未经批准占地建房1处，面积5亩。");
        assertThat(first.areaMu()).isEqualByComparingTo(mu("5"));
        assertThat(first.target()).isEqualTo("拆除复耕。");
        assertThat(first.measures()).containsExactly("组织拆除。");
        assertThat(first.responsibleUnits()).containsExactly("东河镇政府");
        assertThat(first.supervisingUnits()).containsExactly("区自然资源局");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2024, 11, 30));
        assertThat(first.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        PlanItem second = plan.items().get(1);
        assertThat(second.deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(second.category()).isEqualTo(ItemCategory.ONGOING);
        assertThat(codes(second)).containsExactly(Code.INFERRED);
    }

    @Test
    void wordTableWithMergedCellsRepeatedHeadsAndTotals() {
        String[] head = {"序号", "督察反馈问题", "整改目标", "整改措施", "责任单位", "整改时限", "督导单位"};
        byte[] file = new WordFile().p("南桥区2024年督察反馈问题整改清单").table(head,
                new String[] {"<<7一、违法用地类"},
                new String[] {"1", "南桥镇违法占地2宗，其中南桥镇2宗，占用耕地3亩", "*消除违法状态", "*1.立案查处\n2.限期拆除", "南桥镇政府", "2024年9月底前\n（限期整改）", "区自然资源局"},
                new String[] {"2", "北桥乡违法占地1宗", "^", "^", "北桥乡政府", "长期坚持", "区自然资源局"},
                head,
                new String[] {"3", "东桥乡非粮化", "", "恢复种植", "东桥乡政府牵头，区农业农村局配合", "2024-10-31", "区政府"},
                new String[] {"*4", "*批而未供", "盘活土地", "清理台账", "区自然资源局", "2025年", "区政府"},
                new String[] {"^", "^", "", "挂牌出让", "区财政局", "", ""},
                new String[] {"合计", "4", "", "", "", "", ""}).bytes();
        ParsedPlan plan = Read.plan(file);
        assertThat(plan.title()).isEqualTo("南桥区2024年督察反馈问题整改清单");
        assertThat(paths(plan)).containsExactly("1", "2", "3", "4");
        PlanItem first = plan.items().get(0);
        assertThat(first.heading()).isEqualTo("一、违法用地类");
        assertThat(first.problem()).isEqualTo("南桥镇违法占地2宗，其中南桥镇2宗，占用耕地3亩");
        assertThat(first.target()).isEqualTo("消除违法状态");
        assertThat(first.measures()).containsExactly("立案查处", "限期拆除");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(first.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        assertThat(first.caseCounts()).isEqualTo(Map.of("南桥镇", 2));
        assertThat(first.farmlandMu()).isEqualByComparingTo(mu("3"));
        PlanItem second = plan.items().get(1);
        assertThat(second.target()).isEqualTo("消除违法状态");
        assertThat(second.measures()).containsExactly("立案查处", "限期拆除");
        assertThat(second.category()).isEqualTo(ItemCategory.ONGOING);
        PlanItem third = plan.items().get(2);
        assertThat(third.target()).isEmpty();
        assertThat(third.leadUnit()).isEqualTo("东桥乡政府");
        assertThat(third.responsibleUnits()).containsExactly("东桥乡政府");
        assertThat(third.cooperatingUnits()).containsExactly("区农业农村局");
        assertThat(third.deadline()).isEqualTo(LocalDate.of(2024, 10, 31));
        PlanItem fourth = plan.items().get(3);
        assertThat(fourth.measures()).containsExactly("清理台账", "挂牌出让");
        assertThat(fourth.responsibleUnits()).containsExactly("区自然资源局", "区财政局");
        assertThat(fourth.deadline()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void workbookWithSeveralSheetsAndDatesOfEveryKind() throws IOException {
        ParsedPlan plan = Read.plan(workbook());
        assertThat(plan.title()).isEqualTo("平湖区2025年督察问题整改台账");
        assertThat(paths(plan)).containsExactly("1", "2", "3", "2-1");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("平湖镇占地建房");
        assertThat(first.target()).isEqualTo("拆除");
        assertThat(first.measures()).containsExactly("依法拆除");
        assertThat(first.leadUnit()).isEqualTo("平湖镇政府");
        assertThat(first.cooperatingUnits()).containsExactly("区住建局");
        assertThat(first.supervisingUnits()).containsExactly("区自然资源局");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(first.areaMu()).isEqualByComparingTo(mu("30"));
        assertThat(first.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        PlanItem second = plan.items().get(1);
        assertThat(second.deadline()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(second.deadlineText()).isEqualTo("20250930");
        assertThat(second.category()).isEqualTo(ItemCategory.ONGOING);
        assertThat(plan.items().get(2).deadline()).isEqualTo(LocalDate.of(2025, 9, 30));
        PlanItem fourth = plan.items().get(3);
        assertThat(fourth.deadline()).isEqualTo(LocalDate.of(2025, 10, 15));
        assertThat(fourth.responsibleUnits()).containsExactly("各乡（镇）政府");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("违法用地");
            row(sheet, 0, "平湖区2025年督察问题整改台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
            row(sheet, 1, "序号", "问题描述", "涉及面积（公顷）", "整改目标", "整改措施", "责任单位", "", "督办单位", "完成时限", "整改类别");
            row(sheet, 2, "", "", "", "", "", "牵头单位", "配合单位", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 5, 6));
            for (int column : List.of(0, 1, 2, 3, 4, 7, 8, 9)) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            Row first = row(sheet, 3, "1", "平湖镇占地建房", "2", "拆除", "依法拆除", "平湖镇政府", "区住建局", "区自然资源局", "", "限期整改");
            XSSFCellStyle east = book.createCellStyle();
            east.setDataFormat(book.createDataFormat().getFormat("e\"年\"m\"月\"d\"日\";@"));
            first.createCell(8).setCellValue(LocalDate.of(2025, 9, 30));
            first.getCell(8).setCellStyle(east);
            Row second = row(sheet, 4, "2", "城西镇非粮化", "", "恢复", "复种", "城西镇政府", "", "区农业农村局", "", "持续整改");
            second.createCell(8).setCellValue(20250930);
            Row third = row(sheet, 5, "3", "城东镇非粮化", "", "恢复", "复种", "城东镇政府", "", "区农业农村局", "", "持续整改");
            third.createCell(8).setCellValue(45930);
            row(sheet, 6, "合计", "3", "2");
            Sheet other = book.createSheet("耕地保护");
            row(other, 0, "编号", "存在问题", "整改目标", "整改要求", "责任部门", "验收单位", "办结时间");
            row(other, 1, "1", "耕地流失", "止住流失", "压实责任", "各乡（镇）政府", "区政府", "2025/10/15");
            Sheet note = book.createSheet("填表说明");
            row(note, 0, "本表由各单位填写。");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }
}
