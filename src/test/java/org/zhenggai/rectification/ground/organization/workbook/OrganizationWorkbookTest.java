package org.zhenggai.rectification.ground.organization.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.SheetReader;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.OrganizationDocument;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.support.OfficeLimits;

class OrganizationWorkbookTest {

    private static OrganizationWorkbook read(byte[] file, Map<String, String> knownUnits) {
        return new OrganizationWorkbook(SheetReader.read(file, OfficeLimits.USUAL), Map.of(), knownUnits);
    }

    @Test
    void aFilledTemplateIsADocument() throws IOException {
        OrganizationWorkbook read = read(FilledWorkbook.of(new String[][] {{"甲县", "甲市政府", "甲市局", "jia"}}, new String[][] {
                {"甲县政府", "区县政府", "", "政府、监督", "甲县人民政府", "甲政", "县政府，甲政府"}, {}, {"甲局", "部门", "甲县", "主管部门"}, {"乙镇", "乡镇街道"}},
                new String[][] {{"张三", "zhang.san", "甲局", "审核人员、督导人员"}}), Map.of("甲局", "bureau-7"));
        assertThat(read.problems()).isEmpty();
        OrganizationDocument document = read.document();
        assertThat(document.jurisdictions()).singleElement().satisfies(area -> {
            assertThat(area.id()).isEqualTo("jia");
            assertThat(area.offices()).isEqualTo(Map.of(Office.GOVERNMENT, "unit-1", Office.OVERSIGHT, "unit-1", Office.AUTHORITY,
                    "bureau-7"));
        });
        assertThat(document.units()).extracting(OrganizationDocument.UnitEntry::id).containsExactly("unit-1", "bureau-7", "unit-2");
        assertThat(document.units().get(0).aliases()).containsExactly("县政府", "甲政府");
        assertThat(document.units().get(2)).satisfies(unit -> assertThat(unit.kind()).isEqualTo(UnitKind.TOWNSHIP));
        assertThat(document.units().get(1).officers()).singleElement().satisfies(officer -> assertThat(officer.roles())
                .containsExactlyInAnyOrder(
                        Role.REVIEWER, Role.SUPERVISOR));
    }

    @Test
    void everyMistakeHasSheetRowAndColumn() throws IOException {
        OrganizationWorkbook read = read(FilledWorkbook.of(new String[][] {{"甲县", "甲市政府", "甲市局"}, {"乙县", "甲市政府", "甲市局"}}, new String[][] {
                {"甲局", "局"}, {"甲局", "部门", "丙县", "管事"}, {"乙局", "部门", "乙县", "政府", "", "", "", "B!"}, {"丁局", "部门", "乙县", "政府"}},
                new String[][] {{"张三", "Zhang", "甲局", "审核人员"}, {"李四", "li", "戊局", "系统管理员"}, {"王五", "li", "甲局", "承办人"}}), Map.of());
        assertThat(read.problems()).contains("“单位”表第2行“类别”列应为乡镇街道、开发区、部门、区县政府、公安机关之一，现在是“局”",
                "“单位”表第2行“辖区”列没有填写；辖区不止一个时必须写明", "“单位”表第3行“单位名称”列“甲局”重复", "“单位”表第3行“辖区”列“丙县”不在“辖区”表中",
                "“单位”表第3行“承担职责”列没有“管事”这项职责，可填：政府、主管部门、移送、新发现问题审核、年度考核、调度通报、监督",
                "“单位”表第4行“编号”列只能用小写字母、数字、短横线，以字母开头；也可以空着", "“单位”表第5行“承担职责”列“政府”已有别的单位承担，同一辖区只能有一个",
                "“人员”表第2行“登录账号”列“Zhang”只能用小写字母、数字、点、短横线，以字母开头", "“人员”表第3行“单位”列“戊局”不在“单位”表中",
                "“人员”表第3行“岗位”列没有“系统管理员”这个岗位，可填：承办人、单位负责人、督导人员、核查人员、审核人员、分管领导", "“人员”表第3行“登录账号”列“li”与第4行重复", "“人员”表第4行“登录账号”列“li”与第3行重复");
    }

    @Test
    void whatIsNotFilledInIsNamed() throws IOException {
        assertThat(read(FilledWorkbook.of(new String[][] {{"甲县", "", "甲市局"}}, new String[][] {{"", "部门"}}, new String[][] {}), Map.of())
                .problems()).containsExactly("“辖区”表第2行“上级政府”列没有填写", "“单位”表第2行“单位名称”列没有填写");
        assertThat(new OrganizationWorkbook(List.of(), Map.of(), Map.of()).problems()).contains("工作簿里没有“人员”表，请用模板填写");
    }

    @Test
    void aRuleOfTheOrganizationIsToldWithItsRow() throws IOException {
        OrganizationWorkbook read = read(FilledWorkbook.with("甲局", "审核人员"), Map.of());
        assertThat(read.located("单位“甲局”与“乙局”的机关代字“甲”相同")).startsWith("“单位”表第3行：");
        assertThat(read.located("人员“张三”（zhang.san）的账号不行")).startsWith("“人员”表第2行：");
        assertThat(read.located("别的")).isEqualTo("别的");
    }
}
