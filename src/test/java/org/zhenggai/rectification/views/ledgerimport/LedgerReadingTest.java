package org.zhenggai.rectification.views.ledgerimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.WrittenDate;
import org.zhenggai.rectification.support.OfficeLimits;
import org.zhenggai.rectification.views.ledger.LedgerColumn;
import org.zhenggai.rectification.views.ledgerimport.LedgerReading.Content;

/** Ledgers as people keep them: what is a heading, what is a case, and what is neither; and files that are no ledger. */
class LedgerReadingTest {

    @Test
    void headingInTwoRowsMergedCellsTotalsBlankRowsAndNotes() {
        Content content = LedgerReading.read(MessyWorkbooks.of(List.of(
                List.of("铁东区历年督察遗留问题台账（附表2）"),
                cells("填报单位：", "铁东分局"),
                cells("序 号", "所在\n乡镇", "村屯", "涉及面积（亩）", null, null, "责任单位", "办结时间", "联系 电话", "其他"),
                cells(null, null, null, "小计", "耕地", "永农", null, null, null, null),
                cells(1, "山门镇", "上二台村", 3.5, 3.5, null, "山门镇政府", 20250930, 13800001234d, "甲"),
                cells(2, null, "大洼子村", 1, null, null, null, "2025年9月30日", null, null),
                cells(),
                cells("小计", null, null, 4.5),
                cells("序号", "乡镇", "村", "涉及面积", "耕地", "永农", "责任单位", "办结时间"),
                cells(3, "石岭镇", "梨树村", 2, null, null, "石岭镇政府", 45930, null, null),
                cells("合 计", null, null, 6.5),
                cells("填表人：张某", null, "审核人：李某")),
                "A1:J1", "D3:F3", "A3:A4", "B3:B4", "B5:B6", "G5:G6"), OfficeLimits.USUAL);
        assertThat(content.columns()).extracting(LedgerReading.Column::field).containsExactly("rowNumber", "township", "village",
                "areaMu", "farmlandMu", "basicFarmlandMu", "leadUnitName", "dueDate", "phone", null);
        assertThat(content.rows()).extracting(LedgerReading.Row::row).containsExactly(5, 6, 10);
        assertThat(content.rows().get(0).values()).containsEntry(LedgerColumn.PHONE, "13800001234")
                .containsEntry(LedgerColumn.AREA_MU, "3.5").containsEntry(LedgerColumn.DUE_DATE, "20250930");
        assertThat(content.rows().get(1).values()).containsEntry(LedgerColumn.TOWNSHIP, "山门镇")
                .containsEntry(LedgerColumn.LEAD_UNIT_NAME, "山门镇政府").doesNotContainKey(LedgerColumn.FARMLAND_MU);
    }

    @Test
    void headingInOneRowIsNotStretchedOverTheFirstCase() {
        Content content = LedgerReading.read(MessyWorkbooks.of(List.of(cells("案件编号", "责任人", "目前进展情况", "备注"),
                cells("TD2023-001", "王某", "正在拆除", "'=1+1"))), OfficeLimits.USUAL);
        assertThat(content.rows()).hasSize(1);
        assertThat(content.rows().get(0).values()).isEqualTo(Map.of(LedgerColumn.CASE_NUMBER, "TD2023-001",
                LedgerColumn.RESPONSIBLE_PERSON, "王某", LedgerColumn.PROGRESS, "正在拆除", LedgerColumn.REMARKS, "=1+1"));
    }

    @Test
    void aFormulaThatWentWrongIsToldByItsPlaceAndIsNoText() {
        List<LedgerReading.Row> rows = LedgerReading.read(MessyWorkbooks.of(List.of(cells("案件编号", "责任人", "目前进展情况", "序号"),
                cells("TD2023-001", FormulaError.NA, "正在拆除", FormulaError.REF), cells(null, FormulaError.NAME))), OfficeLimits.USUAL)
                .rows();
        assertThat(rows).extracting(LedgerReading.Row::faults).containsExactly(Map.of(LedgerColumn.RESPONSIBLE_PERSON, "B2（#N/A）"),
                Map.of(LedgerColumn.RESPONSIBLE_PERSON, "B3（#NAME?）"));
        assertThat(rows.get(0).values()).containsOnlyKeys(LedgerColumn.CASE_NUMBER, LedgerColumn.PROGRESS);
        ImportJudge judge = new ImportJudge(null);
        judge.tell(rows.get(0));
        assertThat(judge.errors).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("责任人");
            assertThat(error.message()).contains("B2（#N/A）", "公式出错");
        });
    }

    @ParameterizedTest
    @CsvSource({"20250930", "2025-09-30", "2025/9/30", "2025.9.30", "2025年9月30日", "２０２５年９月３０日", "45930", "45930.5", "2025 年 9 月 30 日"})
    void datesAsPeopleTypeThem(String text) {
        assertThat(WrittenDate.of(text)).hasValue(java.time.LocalDate.of(2025, 9, 30));
    }

    @ParameterizedTest
    @CsvSource({"20250231", "2025年13月1日", "九月底", "尽快", "7", "20246", "0204-06-19", "0023-11-14", "2924-06-19", "99999"})
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(WrittenDate.of(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void otherFilesStayOutside(String what, byte[] file, int status, String message) {
        assertThatThrownBy(() -> LedgerReading.read(file, OfficeLimits.USUAL)).as(what).isInstanceOfSatisfying(
                UnreadableFileException.class,
                e -> assertThat(e.getStatusCode().value()).isEqualTo(status)).hasMessageContaining(message);
    }

    static Stream<Arguments> otherFilesStayOutside() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>";
        return Stream.of(Arguments.of("empty", new byte[0], 400, "空的"),
                Arguments.of("text", "案件编号".getBytes(java.nio.charset.StandardCharsets.UTF_8), 415, "这不是Word文档（.docx）或Excel工作簿"),
                Arguments.of("another archive", MessyWorkbooks.zip(1, "x", "word/document.xml"), 415, "不是Excel工作簿"),
                Arguments.of("encrypted", MessyWorkbooks.encrypted(), 422, "已加密"),
                Arguments.of("macros", MessyWorkbooks.zip(1, "x", "xl/workbook.xml", "xl/vbaProject.bin"), 415, "含有宏"),
                Arguments.of("macros of Excel 4", MessyWorkbooks.zip(1, "x", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), 415, "含有宏"),
                Arguments.of("bomb", MessyWorkbooks.zip(30_000, " ".repeat(1024), "xl/workbook.xml"), 413, "压缩炸弹"),
                Arguments.of("broken", MessyWorkbooks.zip(1, evil, "xl/workbook.xml", "[Content_Types].xml"), 422, "不符合办公文档规范"),
                Arguments.of("no ledger", MessyWorkbooks.of(List.of(cells("姓名", "年龄"), cells("甲", 3))), 422, "没有找到表头"));
    }

    private static List<Object> cells(Object... values) {
        return Arrays.asList(values);
    }
}
