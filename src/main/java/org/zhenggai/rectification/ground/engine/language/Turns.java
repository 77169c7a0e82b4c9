package org.zhenggai.rectification.ground.engine.language;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * Turns the unary tests of a cell that tests a whole number the other way round: at which numbers does its answer change? A turn is a
 * number for which the answer can differ from that for the number before it; between two turns the answer stays the same. Read from the
 * very tree that is evaluated: whatever compares the input with something that does not depend on anything, alone or joined by lists,
 * not, and, or. Everything else is refused, for nobody could say when it changes.
 */
public final class Turns {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    /** How Camunda calls the value of the column, beside the column's own name and the question mark. */
    private static final String CELL_INPUT = "cellInput";
    private static final Set<String> CLOCK = Set.of("today", "now");

    private final String text;
    private final String input;
    private final NavigableSet<Integer> turns = new TreeSet<>();

    private Turns(String text, String input) {
        this.text = text;
        this.input = input;
    }

    /**
     * The turns of a cell, ascending.
     *
     * @param input name of the column's input, by which a cell may call it, too
     * @throws ModelRefusedException when it is no FEEL, or its turns cannot be read
     */
    public static NavigableSet<Integer> of(String unaryTests, String input) {
        Turns found = new Turns(unaryTests, input);
        if (!unaryTests.isBlank()) {
            found.test(FeelCheck.unaryTests(unaryTests, FeelLimits.USUAL).expression());
        }
        return found.turns;
    }

    /** Whether an expression's value changes by itself as days go by: it asks for today, or for one of the inputs that count days. */
    public static boolean moves(ParsedExpression expression, Set<String> dayCounts) {
        return anywhere(expression.expression(), node -> asksTheClock(node) || node instanceof Ref ref && dayCounts.contains(name(ref)));
    }

    private void test(Object test) {
        if (test instanceof InputLessThan less) {
            below(less.x());
        } else if (test instanceof InputGreaterOrEqual greater) {
            below(greater.x());
        } else if (test instanceof InputLessOrEqual less) {
            above(less.x());
        } else if (test instanceof InputGreaterThan greater) {
            above(greater.x());
        } else if (test instanceof InputInRange range) {
            end(range.range().start(), true);
            end(range.range().end(), false);
        } else if (test instanceof UnaryTestExpression expression && constant(expression.exp())) {
            equal(value(expression.exp()));
        } else if (test instanceof UnaryTestExpression expression) {
            test(expression.exp());
        } else if (test instanceof Comparison comparison) {
            compare(comparison);
        } else if (test instanceof In in && isInput(in.x())) {
            test(in.test());
        } else if (test instanceof AtLeastOne || test instanceof Not || test instanceof Disjunction || test instanceof Conjunction
                || test instanceof FunctionInvocation call && call.function().equals("not")) {
            parts(test).forEach(this::test);
        } else if (!(test instanceof Exp constant && constant(constant) && value(constant) instanceof Boolean)) {
            throw refused();
        }
    }

    private void compare(Comparison comparison) {
        boolean left = isInput(comparison.x());
        Exp other = left ? comparison.y() : comparison.x();
        if (!left && !isInput(comparison.y()) || !constant(other)) {
            throw refused();
        }
        below(other);
        above(other);
    }

    private void end(ConstRangeBoundary boundary, boolean start) {
        if (boundary instanceof ClosedConstRangeBoundary == start) {
            below(boundary.value());
        } else {
            above(boundary.value());
        }
    }

    /** The answer changes from the numbers below the value to the value itself. */
    private void below(Exp value) {
        turn(number(value), RoundingMode.CEILING, 0);
    }

    /** The answer changes from the value to the numbers above it. */
    private void above(Exp value) {
        turn(number(value), RoundingMode.FLOOR, 1);
    }

    private void equal(Object value) {
        if (value instanceof List<?> items) {
            items.forEach(this::equal);
        } else if (value instanceof Number number) {
            turn(number, RoundingMode.CEILING, 0);
            turn(number, RoundingMode.FLOOR, 1);
        } else if (value != null && !(value instanceof Boolean)) {
            throw refused();
        }
    }

    private void turn(Number value, RoundingMode whole, int plus) {
        if (value != null) { // no number is above, below or equal to null
            BigDecimal turn = new BigDecimal(value.toString()).setScale(0, whole).add(BigDecimal.valueOf(plus));
            if (turn.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) { // no count of days comes so far
                turns.add(turn.intValueExact());
            }
        }
    }

    private Number number(Exp expression) {
        if (constant(expression)) {
            Object value = value(expression);
            if (value == null || value instanceof Number) {
                return (Number) value;
            }
        }
        throw refused();
    }

    private boolean isInput(Object node) {
        return node instanceof ConstInputValue$ || node instanceof Ref ref && Set.of(input, CELL_INPUT).contains(name(ref));
    }

    private Object value(Exp constant) {
        EvaluationResult result = FEEL.evaluate(new ParsedExpression(constant, text), Map.of());
        if (result.isFailure()) {
            throw refused();
        }
        return result.result();
    }

    /** Whether nothing in it depends on the input, another input or the clock. */
    private static boolean constant(Exp expression) {
        return !anywhere(expression, node -> node instanceof Ref || node instanceof ConstInputValue$ || asksTheClock(node));
    }

    private static boolean asksTheClock(Object node) {
        return node instanceof FunctionInvocation call && CLOCK.contains(call.function());
    }

    private static String name(Ref ref) {
        return String.valueOf(ref.names().head());
    }

    private static boolean anywhere(Object node, Predicate<Object> wanted) {
        return wanted.test(node) || parts(node).stream().anyMatch(part -> anywhere(part, wanted));
    }

    /** What a node holds that is itself a node, through lists and wrappings. */
    private static List<Object> parts(Object node) {
        List<Object> parts = new ArrayList<>();
        Iterator<?> children = node instanceof Iterable<?> items ? items.iterator()
                : node instanceof Product product ? product.productIterator() : null;
        while (children != null && children.hasNext()) {
            Object child = children.next();
            if (child instanceof Exp) {
                parts.add(child);
            } else {
                parts.addAll(parts(child));
            }
        }
        return parts;
    }

    private ModelRefusedException refused() {
        return FeelScan.refused(text, "看不出天数到几时结果会变。天数只能与写定的数比较，如<= 3、[4..10]、not(5)、1, 2，可以用逗号、not、and、or连接");
    }
}
