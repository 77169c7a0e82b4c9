package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Plans of our own wording in many layouts, with what happens to texts on their way, scored. One part is to work with; of the other,
 * which has words and chances of its own, only the score is looked at: {@code mvn test -Dtest='CorpusTest,KindsTest' -Dscore=true}.
 */
class CorpusTest {

    private static final int PLANS = 12;

    @Test
    void partToWorkWith() {
        Score score = score(PlanSketch.KNOWN, 1_000);
        print("to work with", score.report(true));
        holds(score);
    }

    @Test
    void partThatOnlyTheScoreSees() {
        Score score = score(PlanSketch.UNSEEN, 500_000);
        print("seen by the score alone", score.report(false));
        holds(score);
    }

    private static void holds(Score score) {
        Score.Tally all = score.all();
        assertThat(100.0 * all.right / all.fields).as(all.toString()).isGreaterThanOrEqualTo(95);
        assertThat(all.announced).as("lost items that are said: " + all).isEqualTo(all.lost);
        assertThat(100.0 * all.silent / all.fields).as(all.toString()).isLessThan(0.2);
    }

    private static Score score(PlanSketch.Words words, long seed) {
        Score score = new Score();
        PlanLayouts.ALL.forEach((name, layout) -> {
            // files take longer, and no mutation changes them
            for (int i = 0; i < (layout.text() == null ? PLANS / 2 : PLANS); i++) {
                PlanSketch plan = new PlanSketch(seed + i * 31L + name.hashCode(), words);
                if (layout.text() == null) {
                    score.take(name, name + " " + i, layout.file().of(plan), plan.right(layout.parts()));
                } else {
                    String mutation = PlanMutations.ALL.keySet().stream().toList().get(i % PlanMutations.ALL.size());
                    String text = PlanMutations.ALL.get(mutation).apply(layout.text().of(plan), new Random(seed + i));
                    byte[] file = i % 3 == 2 ? PlanLayouts.word(text) : text.getBytes(StandardCharsets.UTF_8);
                    score.take(name, name + " " + i + " " + mutation, i % 3 == 2 && !text.contains("\t") && !text.contains("|") && !name
                            .startsWith(
                                    "padded") ? file : text.getBytes(StandardCharsets.UTF_8), plan.right(layout.parts()));
                }
            }
        });
        return score;
    }

    private static void print(String part, String report) {
        if (Boolean.getBoolean("score")) {
            System.out.print("Plans " + part + "\n" + report);
        }
    }
}
