package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people have said about documents of a sender is heeded in the next one, and only there. */
class TaughtTest {

    private static final String PLAN = """
            青石县2025年督察反馈问题整改方案
            一、整改任务
            1.砖厂堆料越界。
            处理办理：清理堆料。
            责任单位：县水利局
            整改时限：2025年6月30日
            2.沟渠堵塞。
            处理办理：清淤。
            责任单位：县水利局
            整改时限：2025年7月31日
            """;
    private static final Taught LESSONS = new Taught(Map.of("处理办理", ItemField.MEASURES), Map.of("咋办", ItemField.MEASURES), Set.of(),
            Map.of("案由1", ItemField.PROBLEM));

    private static ParsedPlan read(String text) {
        return new PlanParser(Read.LIMITS, name -> false, sender -> sender.equals("青石县") ? LESSONS : Taught.NOTHING).parse(text.getBytes(
                StandardCharsets.UTF_8));
    }

    @Test
    void aLabelOfTheSenderIsRead() {
        assertThat(read(PLAN).items()).extracting(PlanItem::measures).containsExactly(List.of("清理堆料。"), List.of("清淤。"));
        assertThat(read(PLAN).unread()).isEmpty();
        assertThat(read(PLAN).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(DraftWarning.Code.TAUGHT);
            assertThat(warning.message()).contains("处理办理", "整改措施");
        });
        assertThat(read(PLAN.replace("青石县", "平湖市")).items()).allSatisfy(item -> assertThat(item.measures()).isEmpty());
    }

    @Test
    void aColumnOfTheSenderIsRead() {
        String table = "青石县2025年整改清单\n序号\t存在问题\t咋办\t责任单位\t整改时限\n1\t砖厂堆料越界。\t清理。\t县水利局\t2025年6月30日\n2\t沟渠堵塞。\t清淤。\t县水利局\t2025年7月31日\n";
        assertThat(read(table).items()).extracting(PlanItem::measures).containsExactly(List.of("清理。"), List.of("清淤。"));
        assertThat(read(table).text()).extracting(ParsedPlan.TextLine::text).anyMatch(text -> text.contains("咋办"));
        assertThat(read(table.replace("青石县", "平湖市")).warnings()).extracting(DraftWarning::code).contains(
                DraftWarning.Code.COLUMN_UNREAD);
    }

    @Test
    void aKindOfNumberOfTheSenderBeginsAProblem() {
        String text = "青石县2025年督察整改清单\n案由1 砖厂堆料越界。\n整改措施：清理堆料。\n责任单位：县水利局\n整改时限：2025年6月30日\n案由2 沟渠堵塞。\n整改措施：清淤。\n责任单位：县水利局\n"
                + "整改时限：2025年7月31日\n";
        assertThat(read(text).items()).extracting(PlanItem::problem).containsExactly("砖厂堆料越界。", "沟渠堵塞。");
        assertThat(read(text).warnings()).extracting(DraftWarning::code).containsExactly(DraftWarning.Code.TAUGHT);
        assertThat(TaughtNumbers.isExample("1")).isFalse();
        assertThat(TaughtNumbers.isExample("案由")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"铁东区2023年自然资源例行督察反馈问题整改工作方案,铁东区", "青石县水利局关于督察反馈问题的整改方案,青石县水利局", "整改方案,''", "关于督察问题的整改方案,''"})
    void theSenderIsInTheTitle(String title, String sender) {
        assertThat(Sender.of(title)).isEqualTo(sender);
    }

    @Test
    void wordsAreGivenToFieldsAsTheyAreRead() {
        PlanItem item = read(PLAN).items().get(0);
        Assignment labelled = new Assignment("整治举措：（1）补植树木。（2）定期巡查。");
        assertThat(labelled.label()).hasValue("整治举措");
        assertThat(labelled.change(item, ItemField.MEASURES, name -> false).path("measures")).hasSize(3);
        assertThat(new Assignment("责任单位：县林业局").label()).as("a label that is known").isEmpty();
        assertThat(new Assignment("县林业局、县水利局").change(item, ItemField.RESPONSIBLE, name -> false).path("responsibleUnits")).hasSize(2);
        assertThat(new Assignment("没有数字").change(item, ItemField.AREA, name -> false)).isNull();
        assertThat(new Assignment("面积：3.5亩").change(item, ItemField.AREA, name -> false).path("areaMu").decimalValue())
                .isEqualByComparingTo(
                        "3.5");
        assertThat(new Assignment("另有两处。").change(item, ItemField.PROBLEM, name -> false).path("problem").asText()).isEqualTo(
                "砖厂堆料越界。\n另有两处。");
    }
}
