package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Unread;

/** No word of a document gets lost: it is in an item, shown as unread, or in a line that is said to be something else. */
class ConservationTest {

    /** A word that no plan has. */
    private static final String WORD = "鼋鼍";
    private static final Set<Fate> ELSEWHERE = Set.of(Fate.HEADING, Fate.OTHER, Fate.NOISE);

    @Provide
    Arbitrary<String> documents() {
        List<String> texts = new ArrayList<>(List.of(TextLayoutsTest.OUTLINE, TextLayoutsTest.FRAMED, TextLayoutsTest.BRACKETS));
        PlanLayouts.ALL.forEach((name, layout) -> {
            if (layout.text() != null) {
                texts.add(layout.text().of(new PlanSketch(name.hashCode(), PlanSketch.KNOWN)));
            }
        });
        return Arbitraries.of(texts);
    }

    @Property(seed = "20240619", tries = 400)
    void aWordPutAnywhereIsFoundAgain(@ForAll("documents") String text, @ForAll @IntRange(max = 1_000_000) int where) {
        int at = where % (text.length() + 1);
        holds(text.substring(0, at) + WORD + text.substring(at));
    }

    @Property(seed = "20240619", tries = 200)
    void aLinePutAnywhereIsFoundAgain(@ForAll("documents") String text, @ForAll @IntRange(max = 1_000_000) int where) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(where % (lines.size() + 1), "这里多出" + WORD + "一行文字");
        holds(String.join("\n", lines));
    }

    @Property(seed = "20240619", tries = 30)
    void aWordPutAnywhereIsFoundAgainInPrint(@ForAll("documents") String text, @ForAll @IntRange(max = 1_000_000) int where) {
        int at = where % (text.length() + 1);
        String with = text.substring(0, at) + WORD + text.substring(at);
        holds(with, PlanLayouts.paper(with.replace('\t', ' ')));
    }

    private static void holds(String text) {
        holds(text, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void holds(String text, byte[] file) {
        ParsedPlan plan;
        try {
            plan = Read.plan(file);
        } catch (UnreadableFileException e) {
            return; // a person is told
        }
        List<TextLine> with = plan.text().stream().filter(line -> line.text().contains(WORD)).toList();
        assertThat(with).as("the document is shown whole").isNotEmpty();
        boolean inItem = plan.items().toString().contains(WORD) || plan.title().contains(WORD);
        boolean unread = plan.unread().stream().anyMatch(stretch -> stretch.text().contains(WORD));
        boolean elsewhere = with.stream().allMatch(line -> ELSEWHERE.contains(line.became()));
        assertThat(inItem || unread || elsewhere).as("lost from " + with + "\n" + text).isTrue();
    }

    @Test
    void unreadTextIsNamedByItsLines() {
        ParsedPlan plan = Read.plan("""
                青石县2025年督察反馈问题整改方案
                一、整改任务
                1.砖厂堆料越界。
                整改措施：清理。
                责任单位：县水利局
                整改时限：2025年6月30日
                这一段话不知道属于哪里，
                它有两行。
                2.沟渠堵塞。
                整改措施：清淤。
                责任单位：县水利局
                整改时限：2025年7月31日
                """);
        assertThat(plan.unread()).containsExactly(new Unread(7, 8, "这一段话不知道属于哪里，\n它有两行。"));
        assertThat(plan.warnings()).extracting(DraftWarning::code).containsExactly(DraftWarning.Code.UNREAD_TEXT);
        assertThat(plan.text().get(6).became()).isEqualTo(Fate.UNREAD);
        assertThat(plan.text().get(2).became()).isEqualTo(Fate.FIELD);
    }
}
