package org.zhenggai.rectification.procedures.planintake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.PlanParser;
import org.zhenggai.rectification.procedures.planintake.parser.ReadLimits;
import org.zhenggai.rectification.support.OfficeLimits;

/** What cases are called: the place and what is wrong there. */
class CaseTitlesTest {

    private static final UnitMatcher MATCHER = new UnitMatcher(List.of(unit("east", "铁东区政府", UnitKind.DISTRICT), unit("shanmen", "山门镇",
            UnitKind.TOWNSHIP), unit("shiling", "石岭镇", UnitKind.TOWNSHIP), unit("zone", "四平市经开区管委会", UnitKind.DEVELOPMENT_ZONE)));

    private static Unit unit(String id, String name, UnitKind kind) {
        return new Unit(id, name, kind, "x", name, "", Set.of(name.replace("管委会", "")), Map.of());
    }

    /** Titles and villages of the cases of one problem. */
    private static List<String> titles(String problem, String units) {
        String plan = "铁东区2025年整改方案\n一、整改任务\n1." + problem + "\n整改目标：消除。\n整改措施：整改。\n责任单位：" + units + "\n整改时限：2025年6月30日\n";
        PlanItem item = new PlanParser(new ReadLimits(OfficeLimits.USUAL.packages(), new ReadLimits.Text(500, 5000, 50_000, 5000, 50, 50),
                new ReadLimits.Pages(10, 1000)),
                MATCHER::isKnown).parse(plan.getBytes(StandardCharsets.UTF_8)).items().get(0);
        return CaseSplit.cases(MATCHER, ItemJudge.judge(MATCHER, item, Set.of()), null, null).stream().map(CaseTitlesTest::both)
                .collect(Collectors.toList());
    }

    private static String both(CaseEntry entry) {
        return entry.title() + (entry.village() == null ? "" : "@" + entry.village());
    }

    @Test
    void placeAndSubject() {
        assertThat(titles("永久基本农田“非粮化”问题仍有发生。督察发现永久基本农田“非粮化”问题2个，其中山门镇2个（上二台村养殖、大洼子村堆放杂物），涉及面积6.96亩。", "山门镇政府"))
                .containsExactly("山门镇上二台村养殖占用永久基本农田@上二台村", "山门镇大洼子村堆放杂物占用永久基本农田@大洼子村");
        assertThat(titles("督察发现铁东区违法用地查处不到位即审批用地问题1个，其中四平市经开区1个，批准面积56.09亩。", "四平市经开区管委会")).containsExactly("四平市经开区违法用地查处不到位即审批用地");
        assertThat(titles("督察发现无证开采问题1个，涉及石岭镇（梨树沟盗采）。", "石岭镇政府")).containsExactly("石岭镇梨树沟盗采@梨树沟");
        assertThat(titles("督察发现能源类基础设施未批先建问题3个（中能风力发电），涉及山门镇1个，石岭镇2个。", "山门镇政府、石岭镇政府")).containsExactly("山门镇能源类基础设施未批先建",
                "石岭镇能源类基础设施未批先建（一）", "石岭镇能源类基础设施未批先建（二）");
        assertThat(titles("山门镇上二台村堆土场占用耕地1宗，面积2.10亩。", "山门镇政府")).containsExactly("山门镇上二台村堆土场占用耕地@上二台村");
    }

    @Test
    void marksOfConvertersAreNoNames() {
        assertThat(titles("[bookmark: _GoBack]督察发现违法占地[bookmark: OLE_LINK2]建房问题2个，其中山门镇1个，石岭镇1个。", "山门镇政府、石岭镇政府")).containsExactly(
                "山门镇违法占地建房",
                "石岭镇违法占地建房");
        assertThat(titles("[bookmark: _GoBack]堆放杂物问题，位于路边。", "山门镇政府")).containsExactly("山门镇堆放杂物");
    }
}
