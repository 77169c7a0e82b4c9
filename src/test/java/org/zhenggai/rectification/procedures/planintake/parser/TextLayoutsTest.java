package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.codes;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.mu;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.paths;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Phase;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem.ItemCategory;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Plans as text in layouts of their own, each field asserted. The documents are made up. */
class TextLayoutsTest {

    static final String OUTLINE = """
            首页 > 政务公开 > 通知公告
            【打印】【关闭】
            云溪区2024年耕地保护专项督察反馈问题
            整改工作方案
            为落实《海川市2024年耕地保护专项督察反馈问题整改总体方案》，制定本方案。
            一、指导思想
            坚持问题导向，明确整改目标、责任单位和完成时限。
            二、整改目标、措施和责任
            （一）违法占用耕地问题。
            1.新增违法占地制止不力。
            （1）督察发现未批先建厂房问题3宗，其中白沙镇2宗，柳河乡1宗，占用耕地2公顷（其中永久基本农田3.5亩）。
            整 改 目 标：违法状态全部消除。
            整改措施：
            1.立案查处；该拆除的拆除。
            2.恢复耕种条件。
            责任单位：白沙镇政府、柳河乡政府。
            整改时限：2025年6月底前（限期整改类）。
            督导单位：市自然资源局云溪分局、区农业农村局。
            - 2 -
            （2）督察发现临时用地逾期未复垦1处，涉及柳河乡1处，面积8亩，全部为耕地。
            整改目标：完成复垦。
            整改措施：一是督促业主复垦；尽快组织验收。二是加强巡查。
            责任单位：柳河乡政府。
            整改时限：上半年（分阶段整改）。
            督导单位：区农业农村局。
            2.耕地“非粮化”整治滞后，山门以外各地均有发生。
            整改目标：存量逐年减少。
            整改措施：分类处置，稳妥推进。
            责任单位：各乡（镇）政府。
            整改时限：2024年底前完成试点，2026年底前全面完成（持续整改类）。
            督导单位：区农业农村局。
            （二）矿产资源监管问题。
            1.督察反馈柳河乡一采石场越界开采，经核查查不属实。
            整改目标：
            整改措施：加强巡查。
            责任单位：区自然资源局。
            整改时限：2025年2月30日（限期整改类）。
            督导单位：云溪区政府。
            三、时间安排
            （一）动员部署阶段（2024年9月1日至9月30日）。
            1.制定方案，明确责任单位：各单位要负责。
            （二）集中整改阶段（2024年10月1日至2025年5月31日）。
            （三）督导检查阶段（与集中整改同步进行）。
            （四）总结验收阶段（2025年6月1日至6月15日）。
            四、保障措施
            （一）加强领导。整改时限：不是问题。
            附件：1.问题清单
            """;

    @Test
    void outlineWithOrdinalsInsideMeasures() {
        ParsedPlan plan = Read.plan(OUTLINE);
        assertThat(plan.title()).isEqualTo("云溪区2024年耕地保护专项督察反馈问题整改工作方案");
        assertThat(plan.year()).isEqualTo(2024);
        assertThat(plan.higherPlan()).isEqualTo("海川市2024年耕地保护专项督察反馈问题整改总体方案");
        assertThat(plan.phases()).extracting(Phase::name).containsExactly("动员部署", "集中整改", "督导检查", "总结验收");
        assertThat(plan.phases().get(2).endsOn()).isEqualTo(LocalDate.of(2025, 5, 31));
        assertThat(plan.acceptanceDays()).isEqualTo(15);
        assertThat(paths(plan)).containsExactly("一1(1)", "一1(2)", "一2", "二1");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("督察发现未批先建厂房问题3宗，其中白沙镇2宗，柳河乡1宗，占用耕地2公顷（其中永久基本农田3.5亩）。");
        assertThat(first.target()).isEqualTo("违法状态全部消除。");
        assertThat(first.measures()).containsExactly("立案查处；该拆除的拆除。", "恢复耕种条件。");
        assertThat(first.responsibleUnits()).containsExactly("白沙镇政府", "柳河乡政府");
        assertThat(first.leadUnit()).isNull();
        assertThat(first.cooperatingUnits()).isEmpty();
        assertThat(first.supervisingUnits()).containsExactly("市自然资源局云溪分局", "区农业农村局");
        assertThat(first.deadlineText()).isEqualTo("2025年6月底前（限期整改类）");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(first.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        assertThat(first.areaMu()).isNull();
        assertThat(first.farmlandMu()).isEqualByComparingTo(mu("30"));
        assertThat(first.basicFarmlandMu()).isEqualByComparingTo(mu("3.5"));
        assertThat(first.caseCounts()).isEqualTo(Map.of("白沙镇", 2, "柳河乡", 1));
        assertThat(first.warnings()).isEmpty();
    }

    @Test
    void outlineItemsThatAreDoubtful() {
        List<PlanItem> items = Read.plan(OUTLINE).items();
        PlanItem second = items.get(1);
        assertThat(second.measures()).containsExactly("督促业主复垦；尽快组织验收。", "加强巡查。");
        assertThat(second.deadline()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(second.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        assertThat(codes(second)).containsExactly(Code.INFERRED);
        assertThat(second.areaMu()).isEqualByComparingTo(mu("8"));
        assertThat(second.farmlandMu()).isEqualByComparingTo(mu("8"));
        PlanItem third = items.get(2);
        assertThat(third.problem()).isEqualTo("耕地“非粮化”整治滞后，山门以外各地均有发生。");
        assertThat(third.responsibleUnits()).containsExactly("各乡（镇）政府");
        assertThat(third.deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(third.category()).isEqualTo(ItemCategory.ONGOING);
        assertThat(third.measures()).containsExactly("分类处置，稳妥推进。");
        PlanItem last = items.get(3);
        assertThat(last.target()).isEmpty();
        assertThat(last.deadline()).isNull();
        assertThat(codes(last)).contains(Code.IMPOSSIBLE_DATE, Code.NOT_VERIFIED);
    }

    static final String FRAMED = """
            兰陵县2025年土地例行督察整改任务清单
            第1页 共3页
            一、违法用地方面
            问题一：督察反馈，青石镇违规占用土地修建养殖场2处，占地面积1,200平方米，其中耕地1.5亩。
            【整改目标】拆除到位、恢复原状
            【整改要求】（1）限期拆除；（2）恢复耕种。
            【责任部门】青石镇人民政府（牵头）、县农业农村局、县自然资源和规划局和县水利局
            【督办单位】县政府督查室
            【办结时间】2025.9.30（立行立改）
            问题二：督察反馈，红旗街道擅自改变土地用途1座仓库。
            【整改目标】依法处置
            【整改措施】①责令改正②立案
            【责任主体】由红旗街道办事处牵头，县自然资源和规划局、县住建局配合
            【验收单位】县自然资源和规划局
            【完成时限】立行立改，长期坚持
            第2页 共3页
            二、耕地保护方面
            问题一：督察反馈，耕地流失。
            【整改目标】止住流失
            【整改措施】压实责任
            【责任单位】各乡镇及县农业农村局
            【督导单位】县政府
            【整改时限】方案印发后3个月内
            """;

    @Test
    void labelsInFrames() {
        ParsedPlan plan = Read.plan(FRAMED);
        assertThat(paths(plan)).containsExactly("一一", "一二", "二一");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("督察反馈，青石镇违规占用土地修建养殖场2处，占地面积1,200平方米，其中耕地1.5亩。");
        assertThat(first.target()).isEqualTo("拆除到位、恢复原状");
        assertThat(first.measures()).containsExactly("限期拆除", "恢复耕种。");
        assertThat(first.responsibleUnits()).containsExactly("青石镇人民政府", "县农业农村局", "县自然资源和规划局", "县水利局");
        assertThat(first.leadUnit()).isEqualTo("青石镇人民政府");
        assertThat(first.supervisingUnits()).containsExactly("县政府督查室");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(first.category()).isEqualTo(ItemCategory.IMMEDIATE);
        assertThat(first.areaMu()).isEqualByComparingTo(mu("1.8"));
        assertThat(first.farmlandMu()).isEqualByComparingTo(mu("1.5"));
        PlanItem second = plan.items().get(1);
        assertThat(second.measures()).containsExactly("责令改正", "立案");
        assertThat(second.responsibleUnits()).containsExactly("红旗街道办事处");
        assertThat(second.leadUnit()).isEqualTo("红旗街道办事处");
        assertThat(second.cooperatingUnits()).containsExactly("县自然资源和规划局", "县住建局");
        assertThat(second.supervisingUnits()).containsExactly("县自然资源和规划局");
        assertThat(second.deadline()).isNull();
        assertThat(second.category()).isEqualTo(ItemCategory.IMMEDIATE);
        assertThat(codes(second)).contains(Code.NO_DEADLINE);
        PlanItem third = plan.items().get(2);
        assertThat(third.responsibleUnits()).containsExactly("各乡镇", "县农业农村局");
        assertThat(codes(third)).contains(Code.RELATIVE_DEADLINE);
        assertThat(third.category()).isNull();
    }

    static final String BRACKETS = """
            安宁市2024年自然资源督察反馈意见整改方案
            （一）关于执法监管不严问题
            1.违法建设别墅2栋未查处到位，占用基本农田0.6亩。（牵头单位:市自然资源局;责任单位:大河镇政府、小河镇政府;完成时限:3月底前）
            整改措施：一是依法拆除；二是严肃问责。
            2.历史遗留问题处置缓慢。（牵头单位：市自然资源局；配合单位：各乡（镇）政府，市财政局；督导单位：市政府；整改时限：长期坚持）
            整改目标:逐年消化。
            整改措施:建立台账。
            """;

    @Test
    void labelsInsideOneBracket() {
        ParsedPlan plan = Read.plan(BRACKETS);
        assertThat(paths(plan)).containsExactly("一1", "一2");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("违法建设别墅2栋未查处到位，占用基本农田0.6亩。");
        assertThat(first.leadUnit()).isEqualTo("市自然资源局");
        assertThat(first.responsibleUnits()).containsExactly("大河镇政府", "小河镇政府");
        assertThat(first.deadlineText()).isEqualTo("3月底前");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(first.basicFarmlandMu()).isEqualByComparingTo(mu("0.6"));
        assertThat(first.measures()).containsExactly("依法拆除", "严肃问责。");
        PlanItem second = plan.items().get(1);
        assertThat(second.problem()).isEqualTo("历史遗留问题处置缓慢。");
        assertThat(second.cooperatingUnits()).containsExactly("各乡（镇）政府", "市财政局");
        assertThat(second.supervisingUnits()).containsExactly("市政府");
        assertThat(second.category()).isEqualTo(ItemCategory.ONGOING);
        assertThat(codes(second)).contains(Code.INFERRED, Code.NO_DEADLINE);
    }

    @Test
    void otherEncodingsReadTheSame() {
        for (Charset charset : List.of(Charset.forName("GBK"), StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            assertThat(Read.plan(FRAMED.getBytes(charset)).items()).as(charset.name()).isEqualTo(Read.plan(FRAMED).items());
        }
    }

    @Test
    void wrappedLinesGoOn() {
        ParsedPlan plan = Read.plan("""
                宁远区2024年督察反馈问题整改方案
                一、整改任务
                （一）督察发现宁远区北关镇存在未经批
                准占用耕地修建停车场问题1个，占用耕
                地4.2亩。
                整改目标：拆除停车场，恢复耕地原状和
                耕种条件。
                整改措施：责令当事人限期拆除，逾期不
                拆除的依法组织拆除。
                责任单位：北关镇政府、区自然资源局、
                区农业农村局。
                整改时限：2024年11月30日。
                """);
        PlanItem item = plan.items().get(0);
        assertThat(item.problem()).isEqualTo("督察发现宁远区北关镇存在未经批准占用耕地修建停车场问题1个，占用耕地4.2亩。");
        assertThat(item.target()).isEqualTo("拆除停车场，恢复耕地原状和耕种条件。");
        assertThat(item.responsibleUnits()).containsExactly("北关镇政府", "区自然资源局", "区农业农村局");
        assertThat(item.farmlandMu()).isEqualByComparingTo(mu("4.2"));
    }
}
