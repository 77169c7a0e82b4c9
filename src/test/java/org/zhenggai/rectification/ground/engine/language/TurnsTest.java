package org.zhenggai.rectification.ground.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At which numbers a cell's answer changes, for every way FEEL has to test a number, against the engine's own answers. */
class TurnsTest {

    private static final CheckedFeel FEEL = new CheckedFeel(FeelLimits.USUAL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", value = {
            "<= 3 | 4", "< 3 | 3", ">= 3 | 3", "> 3 | 4", "< 3.5 | 4", ">= 2.5 | 3", "> -2 | -1",
            "[4..10] | 4 11", "(4..10) | 5 10", "[4..10) | 4 10", "(4..10] | 5 11", "[3.5..7.5] | 4 8",
            "7 | 7 8", "1, 5 | 1 2 5 6", "1, 2, 3 | 1 2 3 4", "[1, 5] | 1 2 5 6", "[1..3], > 8 | 1 4 9",
            "not(5) | 5 6", "not([4..10]) | 4 11", "not(< 3, > 8) | 3 9", "not(null) | ``",
            "- | ``", "`` | ``", "null | ``", "<= null | ``", "null, 4 | 4 5",
            "<= 2 * 5 | 11", "10 - 7 | 3 4", "< -(-3) | 3", ">= 9 / 2 | 5", "[1 + 1..2 * 3] | 2 7", "< max(3, 10) | 10", "true | ``",
            "? > 3 | 3 4", "? > 3 and ? <= 8 | 3 4 8 9", "? = 3 or ? = 6 | 3 4 6 7", "3 < ? | 3 4", "? in [2..4] | 2 5",
            "? in (1, > 6) | 1 2 7",
            "not(? > 3) | 3 4", "? = null | ``", "days > 3 | 3 4", "days in [4..10] | 4 11", "cellInput >= 5 | 5 6",
            "? between 2 and 6 | 2 3 6 7"})
    void turnsAreReadAndTheEngineAgrees(String cell, String turns) {
        Set<Integer> expected = new TreeSet<>();
        Arrays.stream(turns.split(" ")).filter(turn -> !turn.isBlank()).map(Integer::valueOf).forEach(expected::add);
        assertThat(Turns.of(cell, "days")).isEqualTo(expected);
        if (!cell.isEmpty()) {
            for (int n = -5; n < 20; n++) {
                if (!expected.contains(n)) {
                    assertThat(answer(cell, n)).as(cell + " at " + n).isEqualTo(answer(cell, n - 1));
                }
            }
        }
    }

    private static boolean answer(String cell, int days) {
        return FEEL.evaluateSimpleUnaryTests(cell, "days", Variables.createVariables().putValue("days", days)
                .putValue("cellInput", days).asVariableContext());
    }

    @ParameterizedTest
    @ValueSource(strings = {"< other", "[1..other]", "other", "? + 1 > 3", "abs(?) > 3", "? > other", "today() = ?", "< \"3\"", "\"A\"",
            "date(\"2024-01-01\")", "if ? > 3 then true else false", "days", "1, other", "not(other)", "other > 3", "< today()",
            "? in other"})
    void whatDependsOnSomethingElseIsRefused(String cell) {
        assertThatThrownBy(() -> Turns.of(cell, "days")).isInstanceOf(ModelRefusedException.class).hasMessageContaining("FEEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"today()", "now()", "\"距\" + string length(days)", "days + 1", "if days > 3 then \"A\" else \"B\""})
    void whatMovesWithTheDaysIsSeen(String expression) {
        List<Boolean> moves = List.of(Turns.moves(FeelCheck.expression(expression, FeelLimits.USUAL), Set.of("days")),
                Turns.moves(FeelCheck.expression("category + \"days\"", FeelLimits.USUAL), Set.of("days")));
        assertThat(moves).containsExactly(true, false);
    }
}
