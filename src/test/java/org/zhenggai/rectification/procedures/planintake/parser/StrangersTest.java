package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Plans set out as somebody would who does not know this program, each with what is right for it; all of them are made up. They were
 * written before what reads them was changed for any of them; of the second part only the score is looked at:
 * {@code mvn test -Dtest=StrangersTest -Dscore=true}.
 */
class StrangersTest {

    private static final Path PLANS = Path.of("src/test/resources/planintake/strangers");

    @Test
    void partToWorkWith() {
        Score score = score("work");
        print("to work with", score.report(true));
        holds(score, 98);
    }

    @Test
    void partThatOnlyTheScoreSees() {
        Score score = score("score");
        print("seen by the score alone", score.report(false));
        holds(score, 95);
    }

    private static void holds(Score score, int percent) {
        Score.Tally all = score.all();
        assertThat(100.0 * all.right / all.fields).as(score.report(true)).isGreaterThanOrEqualTo(percent);
        assertThat(all.announced).as("lost items that are said: " + all).isEqualTo(all.lost);
        assertThat(100.0 * all.silent / all.fields).as(all.toString()).isLessThan(0.2);
    }

    private static Score score(String part) {
        Score score = new Score();
        List<Stranger> plans = Stranger.in(PLANS.resolve(part));
        assertThat(plans).isNotEmpty();
        plans.forEach(plan -> score.take(plan.name(), plan.name(), plan.file(), plan.right(), plan.units()));
        return score;
    }

    private static void print(String part, String report) {
        if (Boolean.getBoolean("score")) {
            System.out.print("Plans of strangers " + part + "\n" + report);
        }
    }
}
