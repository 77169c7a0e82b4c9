package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Documents that answer problems in prose, without any label: what is taken out of them is doubted. */
class ProseAnswersTest {

    private static final String HEAD = "青溪县人民政府关于专项视察反馈意见整改安排的报告\n县人大常委会：\n现将整改安排报告如下。\n";

    @Test
    void whatIsAnsweredIsTheProblemAndTheRestIsDoneAboutIt() {
        ParsedPlan plan = Read.plan(HEAD + """
                一、针对“供水站设备闲置”的问题
                一是逐台检修。二是张榜公布水质。以上工作由县水利局牵头，各乡镇人民政府配合，2024年9月30日前完成。
                二、针对“药品管理不规范”的问题
                一是全面清点。二是建立制度。以上工作由县卫生健康局牵头，2024年6月底前完成。
                下一步，县政府将加强调度督办。
                """);

        assertThat(plan.items()).hasSize(2);
        PlanItem first = plan.items().get(0);
        assertThat(first.problem()).isEqualTo("供水站设备闲置");
        assertThat(first.measures()).containsExactly("逐台检修。", "张榜公布水质。");
        assertThat(first.leadUnit()).isEqualTo("县水利局");
        assertThat(first.cooperatingUnits()).containsExactly("各乡镇人民政府");
        assertThat(first.deadline()).hasToString("2024-09-30");
        assertThat(first.warnings()).filteredOn(warning -> warning.code() == Code.INFERRED).extracting(PlanWarning::field)
                .contains("problem", "measures", "leadUnit", "cooperatingUnits", "deadline");
        assertThat(plan.items().get(1).measures()).containsExactly("全面清点。", "建立制度。");
    }

    @Test
    void paragraphsWithoutNumbersAreItemsToo() {
        ParsedPlan plan = Read.plan(HEAD + """
                针对“路灯损坏率高”的问题，由市路灯所牵头，各街道办事处配合，对路灯开展排查，于2024年8月31日前完成。
                针对“车辆乱停乱放”的问题，由市城管支队牵头，增划停车泊位1200个，于2024年10月15日前完成。
                """);

        assertThat(plan.items()).extracting(PlanItem::problem).containsExactly("路灯损坏率高", "车辆乱停乱放");
        assertThat(plan.items().get(0).measures()).containsExactly("对路灯开展排查。");
        assertThat(plan.items().get(1).leadUnit()).isEqualTo("市城管支队");
    }

    @Test
    void numberedLinesThatTellAProblemAndThenWhoActsAreAnswersWithoutSayingSo() {
        ParsedPlan plan = Read.plan(HEAD + """
                1.防汛物资储备不足。由镇应急办统一采购编织袋2000条，2024年4月15日前完成。
                2.警示牌缺失。由镇自然资源所负责补设警示牌6块，2024年4月12日前完成。
                """);

        assertThat(plan.items()).extracting(PlanItem::problem).containsExactly("防汛物资储备不足。", "警示牌缺失。");
        assertThat(plan.items().get(0).responsibleUnits()).containsExactly("镇应急办");
        assertThat(plan.items().get(0).measures()).containsExactly("统一采购编织袋2000条。");
    }

    @Test
    void measuresUnderLabelsThatAnswerSomethingStayMeasures() {
        ParsedPlan plan = Read.plan(HEAD + """
                1.存在问题：河道保洁不到位。
                整改措施：
                （1）针对排查发现的问题，立即清理。
                （2）针对“垃圾反复出现”的问题，由河长办牵头，每周巡查。
                责任单位：县水利局
                整改时限：2024年8月底
                """);

        assertThat(plan.items()).singleElement().satisfies(item -> assertThat(item.measures()).hasSize(2));
    }

    @Test
    void aSentenceThatSaysMoreThanWhoIsNoneToTakeOut() {
        Duties.Reading duties = Duties.read("加强管护。以上工作由县水利局牵头，县财政局配合，年底前完成。每季度抽查一次。");

        assertThat(duties.rest()).isEqualTo("加强管护。每季度抽查一次。");
        assertThat(duties.fields()).containsEntry(PlanField.LEAD, java.util.List.of("县水利局"))
                .containsEntry(PlanField.COOPERATING, java.util.List.of("县财政局"));
        assertThat(Duties.says("组织力量清理河道，县水利局参加了检查。")).isFalse();
    }

    @Test
    void aNumberBeforeACountIsTheNumberOfTheLine() {
        assertThat(Ordinal.of("2.3家企业未办理手续")).satisfies(ordinal -> {
            assertThat(ordinal.number()).isEqualTo(2);
            assertThat(ordinal.style()).isEqualTo(Ordinal.Style.POINT);
        });
        assertThat(Ordinal.of("2.3亩耕地被占用")).isNull();
        assertThat(Ordinal.of("1.2个百分点")).isNull();
    }

    @Test
    void aSentenceThatClosesSeveralItemsGivesEachRoleItsOwnAndEndsTheLastOne() {
        ParsedPlan plan = Read.plan("""
                整改分工安排
                一、柳河乡（2个问题）
                1. 旧宅未拆除，多占耕地0.4亩。
                整改措施：（1）签订协议；（2）拆除旧宅。
                2. 村道加宽占用耕地未报批。
                整改措施：（1）变更登记；（2）补充耕地。
                以上2个问题由柳河乡人民政府负责整改，区农业农村局督导，2024年11月30日前完成。
                各责任单位完成整改后，将佐证材料报区专项整治办公室归档。
                """);

        assertThat(plan.items()).hasSize(2).allSatisfy(item -> {
            assertThat(item.responsibleUnits()).containsExactly("柳河乡人民政府");
            assertThat(item.supervisingUnits()).containsExactly("区农业农村局");
            assertThat(item.deadline()).hasToString("2024-11-30");
            assertThat(item.warnings()).extracting(PlanWarning::field).contains("responsibleUnits", "supervisingUnits", "deadline");
        });
        assertThat(plan.items().get(1).measures()).containsExactly("变更登记", "补充耕地。");
    }

    @Test
    void aQuestionThatQuotesTheProblemIsNotTheProblem() {
        ParsedPlan plan = Read.plan("""
                答群众问
                1.反馈问题“果园改建民宿4栋”怎么整改？
                整改措施：责令停业；组织拆除。
                责任单位：柳河乡人民政府
                2.反馈问题“加工厂占用耕地5.8亩”怎么整改？
                整改措施：清运；复种。
                责任单位：白沙镇人民政府
                """);

        assertThat(plan.items()).extracting(PlanItem::problem).containsExactly("果园改建民宿4栋", "加工厂占用耕地5.8亩");
        assertThat(plan.items().get(0).warnings()).extracting(PlanWarning::field).contains("problem");
    }
}
