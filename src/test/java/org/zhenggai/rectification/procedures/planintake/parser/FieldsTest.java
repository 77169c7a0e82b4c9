package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Single fields as people write them. */
class FieldsTest {

    @ParameterizedTest
    @CsvSource({"2024年6月19日,2024-06-19", "２０２４年６月１９日前,2024-06-19", "2024 年 6 月 19 日,2024-06-19", "2025年底前,2025-12-31",
            "3月底前,2023-03-31", "上半年,2023-06-30", "2024年上半年,2024-06-30", "年底前,2023-12-31", "2024年一季度末,2024-03-31",
            "2024.6.19,2024-06-19", "2024-06-19,2024-06-19", "20250930,2025-09-30", "2024年2月底,2024-02-29", "二〇二四年十二月底前,2024-12-31",
            "2024年3月底前完成拆除；6月底前完成复耕,2024-06-30", "明年3月底前,2024-03-31", "2024年12月中旬,2024-12-20",
            "具备条件的2024年6月19日前完成；不具备条件的持续整改,2024-06-19", "2023年9月至2024年6月30日,2024-06-30", "立行立改，2024年5月1日前完成,2024-05-01"})
    void dates(String printed, LocalDate day) {
        assertThat(Deadlines.read(printed, 2023).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2024年2月30日,IMPOSSIBLE_DATE", "2024年13月底,IMPOSSIBLE_DATE", "方案印发后30日内,RELATIVE_DEADLINE",
            "反馈之日起3个月内,RELATIVE_DEADLINE", "立行立改,NO_DEADLINE", "长期坚持,NO_DEADLINE", "'',NO_DEADLINE", "6个月内,RELATIVE_DEADLINE"})
    void noDates(String printed, Code code) {
        Deadlines.Reading read = Deadlines.read(printed, 2023);
        assertThat(read.date()).isNull();
        assertThat(read.warnings()).extracting(PlanWarning::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"涉及耕地5.33亩（永久基本农田0.67亩）,-,5.33,0.67", "'涉及面积6.96亩，全部为永久基本农田',6.96,-,6.96",
            "批准面积56.09亩（耕地56.09亩）,56.09,56.09,-", "占用土地2公顷（其中永久基本农田3.5亩）,30,-,3.5", "占用0.02万亩耕地,-,200,-",
            "'总面积20亩，其中耕地15亩、永久基本农田8亩',20,15,8", "耕地保有量目标12.3万亩未完成,-,-,-", "'占地3公顷（45亩）',45,-,-", "占用林地5亩,5,-,-",
            "占用永久基本农田面积1.2亩,-,-,1.2"})
    void areas(String printed, String area, String farmland, String basic) {
        Areas.Reading read = Areas.read(printed, new ArrayList<>());
        assertThat(List.of(text(read.area()), text(read.farmland()), text(read.basic()))).isEqualTo(List.of(text(area), text(farmland),
                text(basic)));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    @Test
    void counts() {
        assertThat(Counts.perPlace("问题3个，涉及山门镇1个，石岭镇2个")).isEqualTo(Map.of("山门镇", 1, "石岭镇", 2));
        assertThat(Counts.perPlace("涉及山门镇、石岭镇各2宗")).isEqualTo(Map.of("山门镇", 2, "石岭镇", 2));
        assertThat(Counts.perPlace("其中四平市经开区1个")).isEqualTo(Map.of("四平市经开区", 1));
        assertThat(Counts.perPlace("铁东区3处，其中山门镇一处、石岭镇两处")).isEqualTo(Map.of("山门镇", 1, "石岭镇", 2));
        assertThat(Counts.perPlace("铁东区仍有20个问题，上二台村1处，山门镇2个村，石岭镇3个月")).isEmpty();
        List<PlanWarning> warnings = new ArrayList<>();
        Counts.check("发现问题4个，山门镇1个，石岭镇2个", Map.of("山门镇", 1, "石岭镇", 2), warnings);
        assertThat(warnings).extracting(PlanWarning::code).containsExactly(Code.COUNT_MISMATCH);
    }

    @Test
    void units() {
        assertThat(UnitNames.names("山门镇政府、石岭镇政府，区发改局；区林水局和区农业农村局及城东乡政府。", name -> false)).containsExactly("山门镇政府",
                "石岭镇政府", "区发改局", "区林水局", "区农业农村局", "城东乡政府");
        assertThat(UnitNames.names("区发展和改革局、区自然资源和规划局、各乡（镇）政府等", name -> false)).containsExactly("区发展和改革局", "区自然资源和规划局",
                "各乡（镇）政府");
        UnitNames.Reading marked = UnitNames.read("山门镇政府（牵头）、区林水局（配合）、石岭镇政府", name -> false);
        assertThat(marked).isEqualTo(new UnitNames.Reading(List.of("山门镇政府", "石岭镇政府"), "山门镇政府", List.of("区林水局")));
        UnitNames.Reading leads = UnitNames.read("区农业农村局牵头，区林水局、山门镇政府配合", name -> false);
        assertThat(leads).isEqualTo(new UnitNames.Reading(List.of("区农业农村局"), "区农业农村局", List.of("区林水局", "山门镇政府")));
        assertThat(UnitNames.names("山门镇党委、政府，石岭镇党委和政府", name -> false)).containsExactly("山门镇党委、政府", "石岭镇党委和政府");
    }

    @Test
    void conditionalCategoryKeepsTheDatedPart() {
        String printed = "具备条件的2024年6月19日前完成（限期整改类）；不具备条件的持续推进（持续整改类）";
        List<PlanWarning> warnings = new ArrayList<>();
        assertThat(Categories.read("", printed, List.of(), Deadlines.read(printed, 2023).conditional(), warnings))
                .isEqualTo(PlanItem.ItemCategory.DEADLINE_BOUND);
        assertThat(warnings).extracting(PlanWarning::code).containsExactly(Code.CONDITIONAL_CATEGORY);
    }
}
