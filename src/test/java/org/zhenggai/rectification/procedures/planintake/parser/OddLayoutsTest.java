package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Layouts in which fields were set wrong without a word, or items were lost. */
class OddLayoutsTest {

    private static final String TITLE = "青溪县人居环境检查反馈问题整改方案\n一、整改任务\n";

    @Test
    void measuresWithBracketsUnderAProblemAreNoItems() {
        ParsedPlan plan = Read.plan(TITLE + """
                （一）户厕改造质量不高的问题
                1.对新改户厕开展回头看。（县农业农村局牵头，2024年6月30日前完成）
                2.对问题户厕分类整改。（各乡镇人民政府负责，2024年10月31日前完成）
                （二）收运体系不健全的问题
                1.新建中转站3座。（县住房和城乡建设局牵头，2024年11月30日前完成）
                """);

        assertThat(plan.items()).extracting(PlanItem::problem).containsExactly("户厕改造质量不高的问题", "收运体系不健全的问题");
        PlanItem first = plan.items().get(0);
        assertThat(first.measures()).hasSize(2);
        assertThat(first.deadline()).hasToString("2024-10-31");
        assertThat(first.warnings()).extracting(PlanWarning::field).contains("problem", "measures", "deadline");
    }

    @Test
    void squareBracketsWithALabelAreBrackets() {
        ParsedPlan plan = Read.plan(TITLE + """
                1.岔口未设信号灯。[责任单位：区交警大队、区交通运输局] [整改时限：2024年7月31日]
                2.客运车辆超员。[责任单位：区交通运输局] [整改时限：2024年5月31日]
                """);

        assertThat(plan.items().get(0).problem()).isEqualTo("岔口未设信号灯。");
        assertThat(plan.items().get(0).responsibleUnits()).containsExactly("区交警大队", "区交通运输局");
        assertThat(plan.items().get(1).deadline()).hasToString("2024-05-31");
    }

    @Test
    void aBracketThatDoesNotCloseIsDoubted() {
        ParsedPlan plan = Read.plan(TITLE + "1.存在问题：岔口未设信号灯[\n责任单位：区交通运输局\n整改时限：2024年7月31日\n");

        assertThat(plan.items().get(0).warnings()).anyMatch(warning -> "problem".equals(warning.field()) && warning.message().contains(
                "括号"));
    }

    @Test
    void bracketsThatWereBrokenOverLinesAreReadWhole() {
        ParsedPlan plan = Read.plan("""
                青溪区违建整治问题整改任务分解
                一、湖滨街道临街商铺擅自搭建雨棚、占道经营问
                题突出。（牵头单位：区城市管理局；责任单位：湖
                滨街道办事处；完成时限：2024年5月31日）
                二、工业区6家企业未取得许可擅自扩建厂房，占用
                绿地。（牵头单位：区自然资源分局；责任单位：莲
                塘镇人民政府；完成时限：2024年9月30日）
                """);

        assertThat(plan.items()).extracting(PlanItem::problem).containsExactly("湖滨街道临街商铺擅自搭建雨棚、占道经营问题突出。",
                "工业区6家企业未取得许可擅自扩建厂房，占用绿地。");
        assertThat(plan.items().get(0).responsibleUnits()).containsExactly("湖滨街道办事处");
        assertThat(plan.items().get(1).deadline()).hasToString("2024-09-30");
    }

    @Test
    void whatScansMadeOfColonsAndNoughtsIsReadAndDoubted() {
        ParsedPlan plan = Read.plan(TITLE + """
                1.临水路段无防护栏。
                整改措施;安装护栏260米。
                责任单位;镇公路养护站
                完成时限;2024年8月3O日
                """);

        PlanItem item = plan.items().get(0);
        assertThat(item.measures()).containsExactly("安装护栏260米。");
        assertThat(item.deadline()).hasToString("2024-08-30");
        assertThat(item.warnings()).anyMatch(warning -> warning.code() == Code.INFERRED && "deadline".equals(warning.field()));
    }

    @Test
    void theHeadOfAUnitStandsForItAndIsDoubted() {
        ParsedPlan plan = Read.plan(TITLE + "1.存在问题：外墙瓷砖脱落。\n责任单位：第二小学 校长\n整改时限：2024年8月25日\n");

        assertThat(plan.items().get(0).responsibleUnits()).containsExactly("第二小学");
        assertThat(plan.items().get(0).warnings()).anyMatch(warning -> warning.message().contains("职务"));
    }

    @Test
    void aTimeBehindADateIsNoPartOfIt() {
        assertThat(Deadlines.read("2024-05-15 00:00:00", (Integer) null).date()).hasToString("2024-05-15");
    }

    @Test
    void numbersThatGoOnOverPartsAndSkipAreSaid() {
        ParsedPlan plan = Read.plan("""
                青溪县整改方案
                一、市容类
                1.路灯损坏。
                责任单位：县城管局
                2.井盖缺失。
                责任单位：县城管局
                二、水务类
                4.河道淤积。
                责任单位：县水利局
                """);

        assertThat(plan.warnings()).anyMatch(warning -> warning.code() == DraftWarning.Code.NUMBER_SKIPPED);
    }
}
