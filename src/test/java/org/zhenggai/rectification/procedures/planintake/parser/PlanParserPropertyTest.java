package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;
import org.zhenggai.rectification.ground.office.UnreadableFileException;

/** Whatever is handed in is read or refused, and nothing of what was read is lost or misplaced. */
class PlanParserPropertyTest {

    private static final List<String> WORDS = List.of("整改目标：", "整改措施：", "责任单位：", "整改时限：", "督导单位：", "牵头单位：", "一、", "（一）", "1.", "（1）",
            "①", "第一阶段", "2024年6月底前", "立行立改", "长期坚持", "3宗", "8.5亩", "2公顷", "永久基本农田", "白沙镇政府、", "区农业农村局", "（", "）", "《", "》", "；", "。",
            "：", "-", "|", "\t", "　", "20240230", "二〇二四年十三月", "其中", "督察发现", "方案", "附件1", "\n", "\r\n", "\u3000\u3000", "𠮷", "%", "\\",
            "$1");
    private static final String DIGITS = "〇一二三四五六七八九";

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(WORDS)), Tuple.of(1, Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5').ofMaxLength(12)), Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(8)))
                .list().ofMinSize(1).ofMaxSize(80).map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<List<String>> shuffled() {
        return Arbitraries.shuffle(TextLayoutsTest.OUTLINE.lines().toList());
    }

    @Property(seed = "20240619", tries = 300)
    void anyScrapsAreReadOrRefused(@ForAll("scraps") String text) {
        holds(text);
    }

    @Property(seed = "20240619", tries = 100)
    void linesInAnyOrderAreReadOrRefused(@ForAll("shuffled") List<String> lines, @ForAll @IntRange(max = 40) int dropped) {
        Statistics.label("read").collect(holds(String.join("\n", lines.subList(Math.min(dropped, lines.size()), lines.size()))))
                .coverage(read -> read.check(true).percentage(share -> share > 20));
    }

    @Property(seed = "20240619", tries = 100)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        try {
            assertThat(Read.plan(bytes).items()).isNotEmpty();
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** @return whether it was read */
    private static boolean holds(String text) {
        ParsedPlan plan;
        try {
            plan = Read.plan(text);
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
        assertThat(plan.items()).isNotEmpty();
        assertThat(plan.text()).extracting(ParsedPlan.TextLine::no).isSorted().doesNotHaveDuplicates();
        int last = plan.text().get(plan.text().size() - 1).no();
        for (int i = 0; i < plan.items().size(); i++) {
            PlanItem item = plan.items().get(i);
            assertThat(item.index()).isEqualTo(i);
            assertThat(item.lines()).hasSize(2).isSorted().allSatisfy(line -> assertThat(line).isBetween(1, last));
            assertThat(item.path()).isNotBlank();
            if (item.deadline() == null) {
                assertThat(item.warnings()).as("a person is told: " + item).isNotEmpty();
            }
        }
        assertThat(Read.plan(text)).as("read again").isEqualTo(plan);
        return true;
    }

    @Property(seed = "20240619", tries = 300)
    void anyTextIsADeadlineOrADoubt(@ForAll("scraps") String text, @ForAll @IntRange(min = 2000, max = 2099) int year) {
        Deadlines.Reading reading = Deadlines.read(text, year);
        assertThat(reading.date() != null || !reading.warnings().isEmpty()).isTrue();
    }

    @Property(seed = "20240619", tries = 300)
    void aDateIsReadInEveryWayItIsPrinted(@ForAll @IntRange(max = 36_524) int offset,
            @ForAll @StringLength(max = 3) @Chars(' ') String space) {
        LocalDate date = LocalDate.of(2000, 1, 1).plusDays(offset);
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        for (String printed : List.of("%d年%d月%d日".formatted(year, month, day), "%d年%02d月%02d日前".formatted(year, month, day), "%d-%02d-%02d"
                .formatted(year,
                        month, day), "%d/%d/%d".formatted(year, month, day), "%d.%d.%d".formatted(year, month, day), "%d%02d%02d".formatted(
                                year, month, day),
                "二〇" + DIGITS.charAt(year / 10 % 10) + DIGITS.charAt(year % 10) + "年" + chinese(month) + "月" + chinese(day) + "日",
                "%d%s年%s%d月%d%s日以前".formatted(year, space, space, month, day, space))) {
            assertThat(Deadlines.read(printed, null)).as(printed).isEqualTo(new Deadlines.Reading(date, false, List.of()));
            assertThat(Deadlines.read(printed + "完成", 2001).date()).as(printed).isEqualTo(date);
        }
        assertThat(Deadlines.read("%d年%d月底".formatted(year, month), null).date()).isEqualTo(date.withDayOfMonth(date.lengthOfMonth()));
    }

    private static String chinese(int number) {
        String tens = number >= 20 ? DIGITS.charAt(number / 10) + "十" : number >= 10 ? "十" : "";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }
}
