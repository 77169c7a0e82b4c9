package org.zhenggai.rectification.ground.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What FEEL may be, that the rest is refused however it hides, and that refusing takes no time. */
class FeelCheckTest {

    private static final String EXTERNAL = "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}";
    private static final FeelEngineApi ANY = FeelEngineBuilder.forJava().build();
    /** Far above what one refusal takes on a busy machine, far below what doubling would need. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = {"daysLeft", "\"距整改期限{daysLeft}个工作日，可启动自验\"", "conclusion != \"FOUNDED\" or problemType != \"LEGACY\"",
            "outcome = null or outcome = \"NO_CHANGE\"", "1 + 2 * 3 - 4 / 5", "if a then 1 else 2", "contains(title, \"耕地\")", "[1, 2, 3]",
            "a in [1..5)", "date(\"2024-01-31\") + duration(\"P3D\")", "not(a)", "x between 1 and 3", "string length(\"长度\") > 1", "-a",
            "list contains([\"A\", \"B\"], a)", "@\"2024-01-31\"", "min(1, 2)", "((((((1))))))", "\"\\\"// /* { } ` for\""})
    void ordinaryExpressionsPass(String text) {
        assertThatCode(() -> FeelCheck.expression(text, FeelLimits.USUAL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"L2\"", ">= 30", "<= 3", "null", "true", "-", "\"A\",\"B\"", "[1..5]", "(1..5)", "not(\"A\")", "> 1, < -3",
            "starts with(?, \"A\")"})
    void ordinaryTestsPass(String text) {
        assertThatCode(() -> FeelCheck.unaryTests(text, FeelLimits.USUAL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("hidingPlaces")
    void javaIsNotCalledFromAnywhere(String place) {
        String text = place.replace("…", EXTERNAL);
        assertRefused(() -> FeelCheck.expression(text, FeelLimits.USUAL));
        assertRefused(() -> FeelCheck.unaryTests(text, FeelLimits.USUAL));
        assertTreesAreRefused(text);
    }

    static List<String> hidingPlaces() {
        return List.of("…", "(…)(1)", "count(…)", "count([1, …])", "f(g(h(…)))", "abs(n: …)", "{a: …}", "{\"a b\": …}",
                "{a: {b: [{c: …}]}}",
                "[…]", "[…][1]", "[1][…]", "if … then 1 else 2", "if true then … else 1", "for i in [1] return …",
                "some i in […] satisfies true", "every i in [1] satisfies …", "(…) in (1)", "1 in (…)", "1 in [(…)..2]", "not(…)", "-(…)",
                "1 + (…)", "1 = (…)", "… instance of function", "sort([1], …)", "a.b(…)", "[{f: …}.f]", "function(y) function(z) …",
                "contains(\"a\", string(count([…])))", "{f: …, r: f(1)}.r", "sort(list: [1], precedes: …)", "\"a\" + (…)",
                "x between (…) and 1", "function(x)external{java:{class:\"a.B\",method signature:\"c()\"}}(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for i in 1..100000 return i", "string(count(for i in 1..100000 return i))", "some x in a satisfies x",
            "every x in [1..9999999] satisfies x > 0", "matches(a, \"(a+)+b\")", "replace(a, \"(a+)+b\", \"\")", "split(a, \"(a+)+\")",
            "extract(a, \"(a+)+b\")", "a.class", "a.getClass()", "a.b.c", "`a b`", "{a: 1}", "{a: 1}.a", "a[1]", "a[item > 1]",
            "2 ** 999999999",
            "decimal(1, 999999999)", "floor(number(\"1e999999999\"))", "string(1)", "uuid()", "random number()",
            "sort(a, function(x, y) x < y)",
            "get value(a, \"b\")", "context([])", "a instance of number", "1 // 2", "1 /* a */", "concatenate(a, a)", "string join(a)",
            "]1..5[", "a; b", "a\\b", "'a'", "a'b", "\"a", "((1)", "f(]1..2[)", "${a}"})
    void theRestIsRefused(String text) {
        assertRefused(() -> FeelCheck.expression(text, FeelLimits.USUAL));
    }

    /** The belt alone: what of the list above FEEL understands is refused by its tree, too. */
    @ParameterizedTest
    @ValueSource(strings = {"for i in 1..100000 return i", "some x in a satisfies x", "every x in a satisfies x", "matches(a, \"(a+)+b\")",
            "a.class", "a.getClass()", "{a: 1}", "{a: 1}.a", "a[1]", "2 ** 9", "decimal(1, 9)", "a instance of number", "`a b`.c",
            "sort(a)"})
    void treesAreRefusedWithoutTheScan(String text) {
        assertTreesAreRefused(text);
        assertThat(ANY.parseExpression(text).isSuccess()).as("FEEL knows it").isTrue();
    }

    /** And the scan alone, which spares the parser the work. */
    @ParameterizedTest
    @ValueSource(strings = {"for i in a return i", "some x in a satisfies x", "every x in a satisfies x", "function(x) x",
            "a instance of number",
            "external", "{a: 1}", "`a b`", "1 // 2", "1 /* 2 */", "]1..5[", "(a in ]1..(2)[)"})
    void textsAreRefusedBeforeTheyAreParsed(String text) {
        assertRefused(() -> FeelScan.scan(text, FeelLimits.USUAL));
    }

    @Test
    void hostileTextsAreRefusedInNoTime() {
        List<String> pieces = List.of("(", "f(", "[", "a in (", "a in [1..", "a in ](", "not(", "if a then ", "if ", "- ", "a in ",
                "{a: ", "{",
                "a between 1 and ", "contains(a, ", "f(x: ", "< (", "(1 + ", "f(]", "f([", "a and (", "\"", "`", "/*", "for a in ",
                "function(",
                "a[", "1..", "a.", "( (", "in ](a in ](");
        for (String piece : pieces) {
            for (int times : List.of(5, 6, 7, 20, 60, 100_000)) {
                String text = piece.repeat(times);
                for (String whole : List.of(text, text + "1", text + "1" + ")".repeat(times), text + "1" + "]".repeat(times))) {
                    assertQuick(whole);
                }
            }
        }
    }

    @Test
    void noMixtureTakesLong() {
        Random random = new Random(20231113);
        String[] pieces = {"(", ")", "[", "]", "a", "1", " in ", " and ", ",", "..", "f(", "not(", "if ", " then ", " else ", "-", "<", "=",
                "\"x\"", "a between ", " or ", "+", "date(", "x: ", "?"};
        for (int i = 0; i < 3000; i++) {
            String text = IntStream.range(0, 5 + random.nextInt(60)).mapToObj(n -> pieces[random.nextInt(pieces.length)])
                    .collect(Collectors.joining());
            assertQuick(text);
        }
    }

    @Test
    void longAndDeepAreRefusedBeforeTheyAreParsed() {
        assertRefused(() -> FeelCheck.expression("\"" + "长".repeat(1001) + "\"", FeelLimits.USUAL));
        assertRefused(() -> FeelCheck.expression("(((((((1)))))))", FeelLimits.USUAL));
        assertRefused(() -> FeelCheck.expression("(1)" + "+(1)".repeat(40), FeelLimits.USUAL));
        assertRefused(() -> FeelCheck.expression("1" + "+1".repeat(300), FeelLimits.USUAL));
    }

    @Test
    void budgetEndsEvaluation() {
        CheckedFeel feel = new CheckedFeel(FeelLimits.USUAL);
        Supplier<Object> thrice = () -> {
            for (int i = 0; i < 3; i++) {
                feel.evaluateSimpleExpression("a + 1", Variables.fromMap(Map.of("a", i)).asVariableContext());
            }
            return "done";
        };
        assertThat(thrice.get()).as("without a budget; parsing, a step of its own, is done").isEqualTo("done");
        assertThat(FeelBudget.within(Duration.ofMinutes(1), 3, thrice)).isEqualTo("done");
        assertThatThrownBy(() -> FeelBudget.within(Duration.ofMinutes(1), 2, thrice)).isInstanceOf(FeelBudget.UsedUp.class);
        assertThatThrownBy(() -> FeelBudget.within(Duration.ZERO, 3, thrice)).isInstanceOf(FeelBudget.UsedUp.class);
        assertThatThrownBy(() -> FeelBudget.within(Duration.ofMinutes(1), 2, () -> FeelBudget.within(Duration.ofMinutes(1), 9, thrice)))
                .as("the outer one holds, too").isInstanceOf(FeelBudget.UsedUp.class);
    }

    @Test
    void whatIsEvaluatedIsWhatWasChecked() {
        CheckedFeel feel = new CheckedFeel(FeelLimits.USUAL);
        var variables = Variables.fromMap(Map.of("days", 7, "state", "RED")).asVariableContext();
        assertThat(feel.<Object>evaluateSimpleExpression("days + 1", variables)).hasToString("8");
        assertThat(feel.evaluateSimpleUnaryTests("< 10, > 20", "days", variables)).isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("\"YELLOW\"", "state", variables)).isFalse();
        assertRefused(() -> feel.evaluateSimpleExpression("count([" + EXTERNAL + "])", variables));
        assertRefused(() -> feel.evaluateSimpleUnaryTests("count([" + EXTERNAL + "])", "days", variables));
    }

    private static void assertQuick(String text) {
        long start = System.nanoTime();
        for (Supplier<Object> check : List.<Supplier<Object>>of(() -> FeelCheck.expression(text, FeelLimits.USUAL),
                () -> FeelCheck.unaryTests(text, FeelLimits.USUAL))) {
            try {
                check.get();
            } catch (ModelRefusedException e) {
                assertThat(e.getMessage()).contains("FEEL");
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text.length() > 99 ? text.substring(0, 99) : text).isLessThan(SOON);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ModelRefusedException.class).hasMessageContaining("FEEL")
                .hasMessageMatching("(?s).*\\p{IsHan}.*");
    }

    private static void assertTreesAreRefused(String text) {
        for (ParseResult parsed : List.of(ANY.parseExpression(text), ANY.parseUnaryTests(text))) {
            if (parsed.isSuccess()) {
                assertRefused(() -> FeelCheck.tree(text, parsed.parsedExpression().expression(), FeelLimits.USUAL));
            }
        }
    }
}
