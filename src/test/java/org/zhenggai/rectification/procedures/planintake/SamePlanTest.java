package org.zhenggai.rectification.procedures.planintake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.PlanParser;
import org.zhenggai.rectification.procedures.planintake.parser.ReadLimits;
import org.zhenggai.rectification.support.OfficeLimits;

/** A plan saved anew or lightly edited is known again, another one is not; what is new, changed and gone is told; names are doubted. */
class SamePlanTest {

    private static final List<String> PROBLEMS = List.of("山门镇砖厂堆料越过界桩，影响周边耕种。", "石岭镇沟渠被渣土堵塞，汛期排水不畅。", "叶赫镇养殖场未批先建，占用林地。",
            "城东乡机井没有计量设施，用水无法核定。");

    private static List<PlanItem> items(List<String> problems, String deadline) {
        StringBuilder text = new StringBuilder("铁东区2025年整改方案\n一、整改任务\n");
        for (String problem : problems) {
            text.append(problems.indexOf(problem) + 1).append('.').append(problem).append(
                    "\n整改目标：恢复原状。\n整改措施：限期整改并组织验收。\n责任单位：山门镇政府\n整改时限：").append(
                            deadline).append('\n');
        }
        return new PlanParser(new ReadLimits(OfficeLimits.USUAL.packages(), new ReadLimits.Text(500, 5000, 50_000, 5000, 50, 50),
                new ReadLimits.Pages(10, 1000)), name -> true).parse(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .items();
    }

    private static Draft draft(long id, List<PlanItem> items) {
        return new Draft(id, "方案", 2025, false, Draft.State.CONFIRMED, "a", LocalDate.EPOCH, "x", "plan", List.of(), items, List.of(), List
                .of(), "", null);
    }

    @Test
    void whatIsNewChangedAndGoneIsToldByItem() {
        List<PlanItem> before = items(PROBLEMS, "2025年6月30日");
        List<String> later = new ArrayList<>(PROBLEMS);
        later.set(1, "石岭镇沟渠被渣土堵塞，汛期排水严重不畅。");
        later.set(2, "郊区加油站扩建罩棚没有验收。");
        Repeat repeat = SamePlan.compare(draft(2, items(later, "2025年6月30日")), draft(1, before), 80, null);
        assertThat(repeat.items()).extracting(Repeat.Item::kind).containsExactly(Repeat.Kind.SAME, Repeat.Kind.CHANGED, Repeat.Kind.NEW,
                Repeat.Kind.SAME);
        assertThat(repeat.items().get(1).fields()).containsExactly("problem");
        assertThat(repeat.gone()).extracting(Repeat.Earlier::path).containsExactly(before.get(2).path());
        assertThat(SamePlan.compare(draft(2, items(PROBLEMS, "2025年9月30日")), draft(1, before), 90, null).items()).allSatisfy(
                item -> assertThat(item.fields()).containsExactly("deadline"));
    }

    @Test
    void savedAnewAndLightlyEditedItIsKnownAndAnotherPlanIsNot() {
        Integer[] first = SamePlan.signature(items(PROBLEMS, "2025年6月30日"));
        assertThat(Shingles.estimate(first, SamePlan.signature(items(PROBLEMS, "２０２５年 6月30日")))).isGreaterThan(0.95);
        assertThat(Shingles.estimate(first, SamePlan.signature(items(PROBLEMS.subList(0, 3), "2025年7月31日")))).isGreaterThan(0.5);
        assertThat(Shingles.estimate(first, SamePlan.signature(items(List.of("校车停靠点标线磨损严重。", "景区步道护栏松动，存在隐患。"), "2026年1月31日"))))
                .isLessThan(0.5);
        assertThat(Shingles.estimate(first, new Integer[0])).isZero();
    }

    @Property(seed = "20240619", tries = 50)
    void theMarkTellsTheLikeness(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 100) int changed) {
        Random random = new Random(seed);
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            char c = (char) ('一' + random.nextInt(3000));
            one.append(c);
            other.append(random.nextInt(300) < changed ? (char) ('一' + random.nextInt(3000)) : c);
        }
        long[] first = Shingles.of(one.toString());
        long[] second = Shingles.of(other.toString());
        assertThat(Shingles.estimate(Shingles.signature(first), Shingles.signature(second))).isCloseTo(Shingles.likeness(first, second),
                within(0.2));
    }

    @ParameterizedTest
    @CsvSource({"山门镇上二台村养殖占用永久基本农田,''", "石岭镇能源类基础设施未批先建（二）,''", "山门镇[bookmark,含有括号", "山门镇（上村养殖占用耕地,含有括号", "山门镇占用耕地GoBack,含有字母",
            "山门镇砖厂堆料及,可能不完整",
            "山门镇占地,可能不完整", "，占用永久基本农田,可能不完整"})
    void namesAreDoubted(String title, String doubt) {
        List<String> doubts = TitleDoubts.of(title, List.of(title, "另一个案件的名称"));
        assertThat(String.join("", doubts)).contains(doubt);
        assertThat(doubts.isEmpty()).isEqualTo(doubt.isEmpty());
        assertThat(TitleDoubts.of(title, List.of(title, title))).contains("与另一案件同名");
    }
}
