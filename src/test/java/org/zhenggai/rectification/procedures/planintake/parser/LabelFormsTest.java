package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.codes;
import static org.zhenggai.rectification.procedures.planintake.parser.Read.mu;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem.ItemCategory;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Labels closed by a full stop, labels about people that no list holds, and lists that number their items by 序号. */
class LabelFormsTest {

    @Test
    void labelsClosedByAFullStop() {
        ParsedPlan plan = Read.plan("""
                北山市东湖区2022年度耕地保护督察发现问题整改实施方案
                一、工作目标
                坚决遏制耕地“非农化”、防止“非粮化”。
                二、主要任务及分工
                （一）整治违建仓储问题
                存在问题。龙泉镇、凤鸣镇共3个项目未批先建，占用耕地21.5亩（其中永久基本农田4.05亩），其中龙泉镇2个、凤鸣镇1个。
                整改目标。完成查处和拆除。
                整改措施。①龙泉镇、凤鸣镇组织拆除；②区自然资源分局开展验收。
                责任单位。龙泉镇政府、凤鸣镇政府牵头，区自然资源分局、区财政局配合。
                整改时限。2022年12月20日。
                督导单位。区政府督查室。
                （二）一般耕地种树问题
                存在问题。凤鸣镇一般耕地种植绿化草皮15.2亩。
                整改目标。恢复耕种。
                整改措施。凤鸣镇政府指导农户清理草皮、恢复种粮，区农业农村局做好技术服务。
                责任单位。凤鸣镇政府。
                整改时限。2023年上半年。
                督导单位。区自然资源分局。
                三、进度安排
                （一）动员阶段。2022年9月底前完成。
                """);
        assertThat(Read.paths(plan)).containsExactly("一", "二");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).startsWith("龙泉镇、凤鸣镇共3个项目未批先建").endsWith("凤鸣镇1个。");
        assertThat(first.target()).isEqualTo("完成查处和拆除。");
        assertThat(first.measures()).containsExactly("龙泉镇、凤鸣镇组织拆除", "区自然资源分局开展验收。");
        assertThat(first.responsibleUnits()).containsExactly("龙泉镇政府", "凤鸣镇政府");
        assertThat(first.cooperatingUnits()).containsExactly("区自然资源分局", "区财政局");
        assertThat(first.supervisingUnits()).containsExactly("区政府督查室");
        assertThat(first.farmlandMu()).isEqualByComparingTo(mu("21.5"));
        assertThat(first.basicFarmlandMu()).isEqualByComparingTo(mu("4.05"));
        assertThat(first.caseCounts()).isEqualTo(Map.of("龙泉镇", 2, "凤鸣镇", 1));
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2022, 12, 20));
        PlanItem second = plan.items().get(1);
        assertThat(second.measures()).hasSize(1);
        assertThat(second.deadline()).isEqualTo(LocalDate.of(2023, 6, 30));
    }

    @Test
    void labelsThatAreNobodysFieldStayOutOfTheProblem() {
        ParsedPlan plan = Read.plan("""
                云溪县落实督察反馈意见整改任务清单
                （2024年度）
                第一部分  违法违规占地方面
                问题一：全县共有7宗违法占用耕地建设仓储设施，面积1.86公顷，其中永久基本农田0.2公顷。涉及白沙镇3宗，黄石镇4宗。
                牵头县领导：分管副县长
                牵头单位：县自然资源局
                责任单位：白沙镇人民政府、黄石镇人民政府
                包案负责人：某某
                完成时限：2024年10月底前
                整改目标：依法消除违法状态。
                整改措施：
                1．逐宗立案，9月底前下达处罚决定；
                2．组织拆除复耕。
                验收单位：县整改工作领导小组办公室
                整改类型：限期整改
                问题二：经核查，反映清水乡越界采矿问题查不属实。
                牵头单位：县自然资源局
                责任单位：清水乡人民政府
                完成时限：立行立改，长期坚持
                整改目标：加强日常监管。
                整改措施：加强巡查。
                整改类型：持续整改
                - 3 -
                """);
        assertThat(Read.paths(plan)).containsExactly("一", "二");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).endsWith("黄石镇4宗。");
        assertThat(first.areaMu()).isEqualByComparingTo(mu("27.9"));
        assertThat(first.basicFarmlandMu()).isEqualByComparingTo(mu("3"));
        assertThat(first.leadUnit()).isEqualTo("县自然资源局");
        assertThat(first.responsibleUnits()).containsExactly("白沙镇人民政府", "黄石镇人民政府");
        assertThat(first.supervisingUnits()).containsExactly("县整改工作领导小组办公室");
        assertThat(first.measures()).containsExactly("逐宗立案，9月底前下达处罚决定", "组织拆除复耕。");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2024, 10, 31));
        assertThat(first.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        PlanItem second = plan.items().get(1);
        assertThat(second.category()).isEqualTo(ItemCategory.ONGOING);
        assertThat(codes(second)).contains(Code.NOT_VERIFIED, Code.NO_DEADLINE);
    }

    @Test
    void listNumberedBySerialNumbers() {
        ParsedPlan plan = Read.plan("""
                平川县自然资源例行督察反馈问题整改清单
                2023年11月
                序号：1
                反馈问题：石桥乡2处养殖坑塘破坏耕地8.6亩，至今未复耕。
                问题类型：耕地“非粮化”
                整改举措：1、填埋坑塘；2、回填耕作层土壤；3、组织播种。
                整改目标：恢复耕种条件
                责任主体：石桥乡人民政府
                主管部门：县农业农村局
                督办单位：县自然资源局
                办结时间：2024.3.31
                序号：2
                反馈问题：全县2021年以前下发的违法图斑26个未整改到位，其中：新城镇10个、石桥乡9个、柳河乡7个。
                整改目标：具备条件的全部整改到位，不具备条件的制定整改计划
                整改举措：分类处置，一图一策。
                责任主体：新城镇人民政府、石桥乡人民政府、柳河乡人民政府
                督办单位：县人民政府督查室
                办结时间：具备整改条件的，2024年6月30日前；不具备整改条件的，持续推进
                """);
        assertThat(Read.paths(plan)).containsExactly("1", "2");
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("石桥乡2处养殖坑塘破坏耕地8.6亩，至今未复耕。");
        assertThat(first.problemType()).isEqualTo("NON_GRAIN_FARMLAND");
        assertThat(first.measures()).containsExactly("填埋坑塘", "回填耕作层土壤", "组织播种。");
        assertThat(first.responsibleUnits()).containsExactly("石桥乡人民政府", "县农业农村局");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2024, 3, 31));
        PlanItem second = plan.items().get(1);
        assertThat(second.caseCounts()).isEqualTo(Map.of("新城镇", 10, "石桥乡", 9, "柳河乡", 7));
        assertThat(second.conditional()).isTrue();
        assertThat(second.category()).isEqualTo(ItemCategory.DEADLINE_BOUND);
        assertThat(second.deadline()).isEqualTo(LocalDate.of(2024, 6, 30));
    }

    @Test
    void aShortLabelBehindASentenceOpensItsField() {
        ParsedPlan plan = Read.plan("""
                关于交办巡查问题的通知
                1．林家村路口搭建磅房。措施：①停工；②拆除。承办：林家村民委员会。督办：区农业农村局。办结日期：2025年4月10日。
                2．石桥村水渠边栽树。措施：移栽树木；承办：石桥村民委员会。督办：区农业农村局。办结日期：2025年4月30日。
                """);

        assertThat(plan.items()).hasSize(2);
        assertThat(plan.items().get(0).measures()).containsExactly("停工", "拆除。");
        assertThat(plan.items().get(0).responsibleUnits()).containsExactly("林家村民委员会");
        assertThat(plan.items().get(0).supervisingUnits()).containsExactly("区农业农村局");
        assertThat(plan.items().get(1).responsibleUnits()).containsExactly("石桥村民委员会");
    }

    @Test
    void labelsOfWhatWasPromisedKeepTheirItem() {
        ParsedPlan plan = Read.plan("""
                整改责任状
                1、问题：砖厂扩建占用耕地2亩。
                   承诺目标：恢复耕种。
                   承诺措施：（1）拆除厂房；（2）回填耕作土。
                   验收单位：区自然资源局
                   承诺办结日期：2024年8月20日
                2、问题：农户在耕地内栽植苗木。
                   承诺目标：苗木移出。
                   承诺措施：（1）签订协议；（2）统一整地。
                   验收单位：区农业农村局
                   承诺办结日期：2024年11月15日
                """);

        assertThat(plan.items()).hasSize(2);
        assertThat(plan.items().get(0).supervisingUnits()).containsExactly("区自然资源局");
        assertThat(plan.items().get(0).measures()).containsExactly("拆除厂房", "回填耕作土。");
        assertThat(plan.items().get(1).supervisingUnits()).containsExactly("区农业农村局");
        assertThat(plan.items().get(1).deadline()).isEqualTo(LocalDate.of(2024, 11, 15));
    }
}
